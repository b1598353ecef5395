package org.parley.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.parley.notice.Notice;

/** The members of an archive, as far as they hold articles. */
abstract class Members implements Feed {
    private final String archive;
    private final Feeds feeds;
    private final Set<String> met = new HashSet<>();
    private Optional<Feed> open = Optional.empty();

    Members(String archive, Feeds feeds) {
        this.archive = archive;
        this.feeds = feeds;
    }

    /** A file in an archive. */
    interface Member {
        String name();

        InputStream content() throws IOException;
    }

    /** The next member that is a file; empty after the last. */
    abstract Optional<Member> member() throws IOException;

    Feeds feeds() {
        return feeds;
    }

    String archive() {
        return archive;
    }

    @Override
    public Optional<Page> next() throws IOException {
        while (true) {
            if (open.isPresent()) {
                Optional<Page> page = open.get().next();
                if (page.isPresent()) {
                    return page;
                }
                closeMember();
            }
            Optional<Member> member = member();
            if (member.isEmpty()) {
                return Optional.empty();
            }
            open = wanted(member.get()) ? Optional.of(feed(member.get())) : Optional.empty();
        }
    }

    /** The pages of one member. */
    Feed feed(Member member) throws IOException {
        return feeds.open(member.content(), archive + "!/" + member.name());
    }

    private void closeMember() throws IOException {
        if (open.isPresent()) {
            open.get().close();
            open = Optional.empty();
        }
    }

    private boolean wanted(Member member) {
        String name = member.name();
        boolean wanted = !name.startsWith("__MACOSX/")
                && !name.substring(name.lastIndexOf('/') + 1).startsWith(".")
                && Format.of(name).isPresent();
        return wanted && unambiguous(name);
    }

    private boolean unambiguous(String name) {
        String source = archive + "!/" + name;
        if (Sources.ambiguous(name)) {
            feeds.notices().accept(Sources.ambiguous(name, source));
            return false;
        }
        if (!met.add(name)) {
            feeds.notices()
                    .accept(Notice.warning(
                            "second-member",
                            source,
                            "The archive has this member twice; the first is read.",
                            "Pack it anew."));
            return false;
        }
        return true;
    }
}
