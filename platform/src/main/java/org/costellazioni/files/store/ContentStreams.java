package org.costellazioni.files.store;

import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.TerritoryId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads contents as streams, a piece at a time. Each piece is a transaction of its own, unless the
 * caller has one: a slow reader keeps no connection waiting.
 */
@Component
public class ContentStreams {

    private final Contents contents;
    private final TransactionTemplate reading;

    ContentStreams(Contents contents, PlatformTransactionManager transactions) {
        this.contents = contents;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * A part of a content of the territory at hand, which is read on whatever thread.
     *
     * @param from the first byte, from 0
     * @param length how many, at most to the end
     */
    public InputStream open(ContentId content, long from, long length) {
        return new Pieces(content, TerritoryScope.required(), from, length);
    }

    private Contents.Piece piece(ContentId content, long position, TerritoryId territory)
            throws IOException {
        Optional<Contents.Piece> piece = TerritoryScope.in(
                territory,
                () -> Objects.requireNonNull(
                        reading.execute(status -> contents.piece(content, position))));
        return piece.orElseThrow(() -> new IOException("content " + content + " has no piece"));
    }

    private final class Pieces extends InputStream {

        private final ContentId content;
        private final TerritoryId territory;
        private final long end;
        private long position;
        private byte[] piece = new byte[0];

        /** Where {@code piece} begins in the content. */
        private long pieceFrom;

        Pieces(ContentId content, TerritoryId territory, long from, long length) {
            this.content = content;
            this.territory = territory;
            this.position = from;
            this.end = from + length;
        }

        @Override
        public int read() throws IOException {
            return ready() == 0 ? -1 : Byte.toUnsignedInt(piece[(int) (position++ - pieceFrom)]);
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            Objects.checkFromIndexSize(at, length, into.length);
            int some = Math.min(ready(), length);
            if (some == 0) {
                return length == 0 ? 0 : -1;
            }
            System.arraycopy(piece, (int) (position - pieceFrom), into, at, some);
            position += some;
            return some;
        }

        /** Whole pieces, without copying them once more. */
        @Override
        public long transferTo(OutputStream out) throws IOException {
            long before = position;
            for (int some = ready(); some > 0; some = ready()) {
                out.write(piece, (int) (position - pieceFrom), some);
                position += some;
            }
            return position - before;
        }

        /** How many bytes of the present piece are to be read; 0 at the end. */
        private int ready() throws IOException {
            if (position >= end) {
                return 0;
            }
            if (position >= pieceFrom + piece.length) {
                Contents.Piece next = piece(content, position, territory);
                piece = next.bytes();
                pieceFrom = next.startsAt();
            }
            long left = pieceFrom + piece.length - position;
            if (left <= 0) {
                throw new IOException("content " + content + " is shorter than it should be");
            }
            return (int) Math.min(left, end - position);
        }

        @Override
        public int available() {
            return (int) Math.min(Math.max(pieceFrom + piece.length - position, 0), end - position);
        }
    }
}
