package org.costellazioni.door.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** The reverse of {@link EncryptingOutput}: gives out no byte before its piece proved unaltered. */
final class DecryptingInput extends InputStream {

    private final PushbackInputStream in;
    private final CopyKey seal;
    private byte[] piece = {};
    private int position;
    private int number;
    private boolean ended;

    DecryptingInput(InputStream in, CopyKey seal) {
        this.in = new PushbackInputStream(in, 1);
        this.seal = seal;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        while (position == piece.length && !ended) {
            next();
        }
        if (position == piece.length) {
            return -1;
        }
        int given = Math.min(count, piece.length - position);
        System.arraycopy(piece, position, bytes, offset, given);
        position += given;
        return given;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void next() throws IOException {
        byte[] sealed = in.readNBytes(CopyKey.PIECE_BYTES + CopyKey.TAG_BYTES);
        int after = in.read();
        ended = after < 0;
        if (!ended) {
            in.unread(after);
        }
        // Cut at a piece's end, the last one present does not open as the last.
        piece = seal.open(sealed, number++, ended);
        position = 0;
    }
}
