package org.costellazioni.intake.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The two encodings that Italian offices save text in, told apart by looking at the whole file. */
enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8),
    WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;

    TextEncoding(Charset charset) {
        this.charset = charset;
    }

    /**
     * UTF-8 unless the broken sequences are more than the sound ones: a few bad lines in a UTF-8
     * file are theirs alone, and must not spoil the accents of all the others.
     */
    static TextEncoding of(Utf8Census census) {
        return census.broken() > census.sound() ? WINDOWS_1252 : UTF_8;
    }

    /** The text, when every byte means a letter. */
    Optional<String> decode(byte[] bytes) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text);
        } catch (CharacterCodingException lost) {
            return Optional.empty();
        }
    }

    /** The text with a replacement character in place of whatever means nothing. */
    String decodeAnyhow(byte[] bytes) {
        return new String(bytes, charset);
    }
}
