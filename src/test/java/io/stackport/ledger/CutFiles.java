package io.stackport.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A file of H2 on a disk whose power can be cut at any moment: what was forced is there, of what
 * was written since, any blocks may be there and any may not.
 */
public final class CutFiles extends FilePathWrapper {
  private static final int BLOCK = 4096;
  private static final int GROWTH = 4 << 20;
  private static @Nullable Cut open;

  static {
    FilePath.register(new CutFiles());
  }

  /** Makes H2 know the scheme. */
  static String scheme() {
    return "cut:";
  }

  @Override
  public String getScheme() {
    return "cut";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    Cut file = new Cut(getBase().open(mode));
    open = file;
    return file;
  }

  /** What a disk could hold if its power went now. */
  static void image(Path target, Random random) throws IOException {
    Cut file = open;
    if (file == null) {
      throw new IllegalStateException("nothing was written yet");
    }
    Files.write(target, file.image(random));
  }

  /**
   * Something that was done and not forced yet.
   *
   * @param bytes null where the file was cut to the position
   */
  private record Done(long position, byte @Nullable [] bytes) {}

  /** What a disk holds. */
  private static final class Disk {
    private byte[] bytes;
    private int length;

    Disk(byte[] bytes) {
      this.bytes = bytes;
      this.length = bytes.length;
    }

    byte[] copy() {
      return Arrays.copyOf(bytes, length);
    }

    /** With some blocks of what was done, or with all of them. */
    void apply(Done done, @Nullable Random random) {
      byte[] written = done.bytes();
      if (written == null) {
        length = (int) Math.min(length, done.position());
        return;
      }
      for (int from = 0; from < written.length; from += BLOCK) {
        if (random == null || random.nextInt(4) > 0) {
          int count = Math.min(BLOCK, written.length - from);
          put(written, from, (int) done.position() + from, count);
        }
      }
    }

    private void put(byte[] written, int from, int at, int count) {
      if (bytes.length < at + count) {
        bytes = Arrays.copyOf(bytes, at + count + GROWTH);
      }
      if (length < at) {
        Arrays.fill(bytes, length, at, (byte) 0);
      }
      System.arraycopy(written, from, bytes, at, count);
      length = Math.max(length, at + count);
    }
  }

  /** The file. */
  private static final class Cut extends FileBelow {
    private final List<Done> since = new ArrayList<>();
    private final Disk forced;

    Cut(FileChannel file) throws IOException {
      super(file);
      byte[] there = new byte[(int) file.size()];
      file.read(ByteBuffer.wrap(there), 0);
      this.forced = new Disk(there);
    }

    synchronized byte[] image(Random random) {
      Disk image = new Disk(forced.copy());
      for (Done each : since) {
        if (random.nextInt(4) > 0) {
          image.apply(each, random);
        }
      }
      return image.copy();
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      ByteBuffer copy = source.duplicate();
      byte[] bytes = new byte[copy.remaining()];
      copy.get(bytes);
      since.add(new Done(position, bytes));
      return file.write(source, position);
    }

    @Override
    public synchronized void force(boolean metaData) {
      since.forEach(each -> forced.apply(each, null));
      since.clear();
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
      since.add(new Done(size, null));
      super.implTruncate(size);
    }
  }
}
