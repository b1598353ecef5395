package org.parley.extraction;

import java.util.List;
import java.util.Set;
import org.parley.language.Sentence;
import org.parley.language.Token;

/** Reads rounds of trade talks: where, when, between whom, the how-manieth; and who was sent to them. */
final class Talks {
    /** Words of a text so short that it says "trade" only once. */
    private static final int NOTE = 60;

    private final Story story;
    private final RoundDrafts drafts;
    private final TalksClauses clauses;
    private final TalksMentions mentions;
    private final EarlierRounds earlier;
    private final TalksDenials denials;
    private final Delegations delegations;
    private final TalksClaims claims;

    Talks(Story story, Leaders leaders) {
        this.story = story;
        this.drafts = new RoundDrafts(story);
        TalksNouns nouns = new TalksNouns(story, leaders, drafts);
        this.delegations = new Delegations(story, leaders, drafts, nouns);
        this.mentions = new TalksMentions(story, drafts, nouns);
        this.clauses = new TalksClauses(story, leaders, drafts, nouns, mentions, delegations);
        this.earlier = new EarlierRounds(story, drafts);
        this.denials = new TalksDenials(story, nouns);
        this.claims = new TalksClaims(story, drafts, new Agendas(story, leaders, nouns, drafts), delegations);
    }

    /** Whether the article is about trade at all: if not, its rounds are of something else. */
    static boolean tradeStory(List<Sentence> sentences) {
        int length = 0;
        int words = 0;
        for (Sentence sentence : sentences) {
            length += sentence.tokens().size();
            for (Token token : sentence.tokens()) {
                words += TalksWords.TRADE_STORY.contains(token.lower()) ? 1 : 0;
            }
        }
        return words >= 2 || words == 1 && length <= NOTE;
    }

    void read() {
        for (int s = 0; s < story.parses().size(); s++) {
            drafts.sentence();
            clauses.read(s);
            mentions.read(s);
            earlier.read(s);
            denials.read(s);
            delegations.read(s);
        }
        drafts.dates().pastDays(drafts.main());
        claims.emit();
    }

    /** Whether both of two persons are known as sent to talks: when they meet, that is a round. */
    boolean principals(Set<Human> two) {
        return two.stream().allMatch(delegations::tells);
    }

    /** Days named by their weekday alone, which can date an article that has no date. */
    List<WeekdayClue> clues() {
        return drafts.dates().clues();
    }
}
