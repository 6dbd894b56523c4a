package io.stackport.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Files of H2 that tell when they are forced to disk, and whose disk can be full. */
public final class WatchedFiles extends FilePathWrapper {
  /** How often a file was forced to disk. */
  static final AtomicLong FORCED = new AtomicLong();

  /** Bytes that wait to be forced. */
  static final AtomicLong WAITING = new AtomicLong();

  static final AtomicBoolean FULL = new AtomicBoolean();
  static final AtomicBoolean SICK = new AtomicBoolean();

  static {
    FilePath.register(new WatchedFiles());
  }

  /** Makes H2 know the scheme. */
  static String scheme() {
    return "watched:";
  }

  @Override
  public String getScheme() {
    return "watched";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Watched(getBase().open(mode));
  }

  /** One file. */
  private static final class Watched extends FileBelow {
    Watched(FileChannel file) {
      super(file);
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
      if (FULL.get()) {
        throw new IOException("No space left on device");
      }
      WAITING.addAndGet(bytes.remaining());
      return file.write(bytes, position);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      if (SICK.get()) {
        throw new IOException("Input/output error");
      }
      file.force(metaData);
      WAITING.set(0);
      FORCED.incrementAndGet();
    }
  }
}
