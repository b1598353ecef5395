package org.parley.spark;

import java.io.Serializable;
import org.parley.store.Codec;

/** A record that travels between machines as the bytes in which a store keeps it. */
final class Kept<T extends Record> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient T value;

    private Kept(T value) {
        this.value = value;
    }

    static <T extends Record> Kept<T> of(T value) {
        return new Kept<>(value);
    }

    T value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Kept<?> kept && value.equals(kept.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    private Object writeReplace() {
        return new Packed(value.getClass(), Codec.bytes(value));
    }

    /** What is sent. */
    // It is written and read, and never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Packed(Class<? extends Record> type, byte[] bytes) implements Serializable {
        private Object readResolve() {
            return new Kept<>(Codec.of(type, bytes, 0, bytes.length));
        }
    }
}
