package org.parley.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bytes of a record and of the records in it, without names: what was written can be read by the same version of the
 * program only. A text that occurs again is written once. It knows records, sealed types of records, enums, optionals,
 * lists, sets, maps, texts, bytes, numbers and dates.
 */
public final class Codec {
    private static final Map<Type, Form> FORMS = new ConcurrentHashMap<>();

    private Codec() {}

    /** How values of one type are written and read. */
    private interface Form {
        void write(Object value, Out out) throws IOException;

        Object read(In in) throws IOException;
    }

    /** What is written to, with the texts it has so far. */
    private static final class Out {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final DataOutputStream data = new DataOutputStream(bytes);
        final Map<String, Integer> texts = new HashMap<>();

        void number(int number) throws IOException {
            int left = number;
            while ((left & ~0x7f) != 0) {
                data.writeByte((left & 0x7f) | 0x80);
                left >>>= 7;
            }
            data.writeByte(left);
        }

        void text(String text) throws IOException {
            Integer known = texts.putIfAbsent(text, texts.size());
            if (known != null) {
                number(known + 1);
                return;
            }
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            number(0);
            number(utf8.length);
            data.write(utf8);
        }
    }

    /** What is read from, with the texts it had so far. */
    private static final class In {
        final DataInputStream data;
        final List<String> texts = new ArrayList<>();

        In(byte[] bytes, int offset, int length) {
            data = new DataInputStream(new ByteArrayInputStream(bytes, offset, length));
        }

        int number() throws IOException {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                int next = data.readByte();
                number |= (next & 0x7f) << shift;
                if (next >= 0) {
                    return number;
                }
            }
        }

        String text() throws IOException {
            int known = number();
            if (known > 0) {
                return texts.get(known - 1);
            }
            String text = new String(data.readNBytes(number()), StandardCharsets.UTF_8);
            texts.add(text);
            return text;
        }
    }

    /** The bytes of a record. */
    public static byte[] bytes(Record value) {
        try {
            Out out = new Out();
            form(value.getClass()).write(value, out);
            return out.bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record of these bytes. */
    public static <T extends Record> T of(Class<T> type, byte[] bytes, int offset, int length) {
        try {
            return type.cast(form(type).read(new In(bytes, offset, length)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Form form(Type type) {
        Form known = FORMS.get(type);
        if (known == null) {
            known = make(type);
            FORMS.put(type, known);
        }
        return known;
    }

    private static Form make(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain);
        } else if (plain.isSealed()) {
            return sealed(plain);
        } else if (plain.isEnum()) {
            return enumeration(plain.getEnumConstants());
        }
        return plain(plain);
    }

    private static Form form(Writer writer, Reader reader) {
        return new Form() {
            @Override
            public void write(Object value, Out out) throws IOException {
                writer.write(value, out);
            }

            @Override
            public Object read(In in) throws IOException {
                return reader.read(in);
            }
        };
    }

    private interface Writer {
        void write(Object value, Out out) throws IOException;
    }

    private interface Reader {
        Object read(In in) throws IOException;
    }

    private static Form plain(Class<?> type) {
        if (type == String.class) {
            return form((value, out) -> out.text((String) value), In::text);
        } else if (type == int.class || type == Integer.class) {
            return form((value, out) -> out.number((Integer) value), In::number);
        } else if (type == boolean.class || type == Boolean.class) {
            return form((value, out) -> out.data.writeBoolean((Boolean) value), in -> in.data.readBoolean());
        } else if (type == double.class) {
            return form((value, out) -> out.data.writeDouble((Double) value), in -> in.data.readDouble());
        } else if (type == byte[].class) {
            return form(
                    (value, out) -> {
                        out.number(((byte[]) value).length);
                        out.data.write((byte[]) value);
                    },
                    in -> in.data.readNBytes(in.number()));
        } else if (type == LocalDate.class) {
            return form((value, out) -> out.text(value.toString()), in -> LocalDate.parse(in.text()));
        } else if (type == BigDecimal.class) {
            return form((value, out) -> out.text(value.toString()), in -> new BigDecimal(in.text()));
        }
        throw new IllegalArgumentException("Parley cannot keep values of " + type);
    }

    /** By its place: what is kept is read again only by the program that wrote it. */
    @SuppressWarnings("EnumOrdinal")
    private static Form enumeration(Object[] constants) {
        return form((value, out) -> out.number(((Enum<?>) value).ordinal()), in -> constants[in.number()]);
    }

    private static Form sealed(Class<?> type) {
        Class<?>[] kinds = type.getPermittedSubclasses();
        Map<Class<?>, Integer> numbers = new HashMap<>();
        for (int i = 0; i < kinds.length; i++) {
            numbers.put(kinds[i], i);
        }
        return form(
                (value, out) -> {
                    out.number(numbers.getOrDefault(value.getClass(), -1));
                    form(value.getClass()).write(value, out);
                },
                in -> form(kinds[in.number()]).read(in));
    }

    private static Form record(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        Method[] accessors =
                Arrays.stream(parts).map(RecordComponent::getAccessor).toArray(Method[]::new);
        Arrays.stream(accessors).forEach(accessor -> accessor.setAccessible(true));
        Constructor<?> constructor = constructor(type, parts);
        return form(
                (value, out) -> {
                    for (int i = 0; i < parts.length; i++) {
                        form(parts[i].getGenericType()).write(part(accessors[i], value), out);
                    }
                },
                in -> {
                    Object[] values = new Object[parts.length];
                    for (int i = 0; i < parts.length; i++) {
                        values[i] = form(parts[i].getGenericType()).read(in);
                    }
                    return made(constructor, values);
                });
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] parts) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object part(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object made(Constructor<?> constructor, Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Form generic(Class<?> type, Type[] of) {
        if (type == Optional.class) {
            return optional(of[0]);
        } else if (type == List.class) {
            return form((value, out) -> writeAll((Collection<?>) value, of[0], out), in -> List.copyOf(all(in, of[0])));
        } else if (type == SortedSet.class || type == NavigableSet.class) {
            return form(
                    (value, out) -> writeAll((Collection<?>) value, of[0], out), in -> new TreeSet<>(all(in, of[0])));
        } else if (type == Set.class) {
            return form(
                    (value, out) -> writeAll(sorted((Collection<?>) value), of[0], out),
                    in -> Set.copyOf(all(in, of[0])));
        } else if (type == Map.class) {
            return map(of[0], of[1]);
        }
        throw new IllegalArgumentException("Parley cannot keep values of " + type);
    }

    // A set has no order of its own, and the same record is to have the same bytes.
    private static List<?> sorted(Collection<?> values) {
        return values.stream().sorted(Comparator.comparing(Object::toString)).toList();
    }

    private static Form optional(Type of) {
        return form(
                (value, out) -> {
                    Optional<?> optional = (Optional<?>) value;
                    out.data.writeBoolean(optional.isPresent());
                    if (optional.isPresent()) {
                        form(of).write(optional.get(), out);
                    }
                },
                in -> in.data.readBoolean() ? Optional.of(form(of).read(in)) : Optional.empty());
    }

    private static Form map(Type keys, Type values) {
        return form(
                (value, out) -> {
                    Map<?, ?> map = (Map<?, ?>) value;
                    out.number(map.size());
                    for (Object key : sorted(map.keySet())) {
                        form(keys).write(key, out);
                        form(values).write(java.util.Objects.requireNonNull(map.get(key)), out);
                    }
                },
                in -> {
                    Map<Object, Object> map = new LinkedHashMap<>();
                    int size = in.number();
                    for (int i = 0; i < size; i++) {
                        Object key = form(keys).read(in);
                        map.put(key, form(values).read(in));
                    }
                    return map;
                });
    }

    private static void writeAll(Collection<?> values, Type of, Out out) throws IOException {
        out.number(values.size());
        for (Object value : values) {
            form(of).write(value, out);
        }
    }

    private static List<Object> all(In in, Type of) throws IOException {
        int size = in.number();
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(form(of).read(in));
        }
        return all;
    }
}
