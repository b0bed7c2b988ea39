package org.doorway.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class Utf8Test {
    @Property(tries = 5000)
    void any_text_is_text(@ForAll String text) {
        assertThat(Utf8.isText(text.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @Property(tries = 20_000)
    void any_bytes_are_text_where_a_strict_decoder_says_so(@ForAll("nearlyText") byte[] bytes) {
        assertThat(Utf8.isText(bytes)).isEqualTo(isDecoded(bytes));
    }

    /** Bytes that mean something in UTF-8, in any order: random ones are hardly ever a text. */
    @Provide
    Arbitrary<byte[]> nearlyText() {
        return Arbitraries.of(
                        0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEE,
                        0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF)
                .map(Integer::byteValue)
                .array(Byte[].class)
                .ofMaxSize(5)
                .map(Utf8Test::unboxed);
    }

    private static byte[] unboxed(Byte[] boxed) {
        var bytes = new byte[boxed.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = boxed[i];
        }
        return bytes;
    }

    private static boolean isDecoded(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException no) {
            return false;
        }
    }
}
