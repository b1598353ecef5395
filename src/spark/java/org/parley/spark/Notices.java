package org.parley.spark;

import java.io.Serializable;
import java.util.function.Consumer;
import org.parley.notice.Notice;

/** Takes what is wrong with the input, on whatever machine. */
interface Notices extends Consumer<Notice>, Serializable {}
