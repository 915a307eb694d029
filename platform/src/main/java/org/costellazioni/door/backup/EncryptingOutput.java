package org.costellazioni.door.backup;

import java.io.IOException;
import java.io.OutputStream;

/** Encrypts piece by piece; the last piece, perhaps empty, says that it is the last. */
final class EncryptingOutput extends OutputStream {

    private final OutputStream out;
    private final CopyKey seal;
    private final byte[] piece = new byte[CopyKey.PIECE_BYTES];
    private int length;
    private int number;
    private boolean closed;

    EncryptingOutput(OutputStream out, CopyKey seal) {
        this.out = out;
        this.seal = seal;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int from = offset;
        int left = count;
        while (left > 0) {
            if (length == piece.length) {
                send(false);
            }
            int taken = Math.min(left, piece.length - length);
            System.arraycopy(bytes, from, piece, length, taken);
            length += taken;
            from += taken;
            left -= taken;
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            send(true);
            out.close();
        }
    }

    private void send(boolean last) throws IOException {
        out.write(seal.close(piece, length, number, last));
        number = Math.incrementExact(number);
        length = 0;
    }
}
