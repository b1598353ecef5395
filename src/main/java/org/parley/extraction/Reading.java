package org.parley.extraction;

import java.util.List;
import org.parley.corpus.Article;
import org.parley.notice.Notice;

/** Everything one article says, in terms of the things it speaks of. */
public record Reading(Article article, List<Claim> claims, List<Notice> notices) {}
