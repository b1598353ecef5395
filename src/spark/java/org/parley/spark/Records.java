package org.parley.spark;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import org.apache.spark.serializer.KryoRegistrator;
import org.parley.store.Codec;

/** How records travel between machines: as the bytes in which a store keeps them. Kryo does not know records. */
public final class Records implements KryoRegistrator {
    @Override
    public void registerClasses(Kryo kryo) {
        kryo.addDefaultSerializer(Record.class, new Form());
    }

    /** Writes and reads any record. */
    private static final class Form extends Serializer<Record> {
        @Override
        public void write(Kryo kryo, Output out, Record value) {
            byte[] bytes = Codec.bytes(value);
            out.writeInt(bytes.length, true);
            out.writeBytes(bytes);
        }

        @Override
        public Record read(Kryo kryo, Input in, Class<Record> type) {
            byte[] bytes = in.readBytes(in.readInt(true));
            return Codec.of(type, bytes, 0, bytes.length);
        }
    }
}
