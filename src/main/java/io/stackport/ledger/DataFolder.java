package io.stackport.ledger;

import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of a ledger's keys, checkpoints and, without a database, entries. */
final class DataFolder {
  private DataFolder() {}

  /**
   * Makes a data folder that only its owner can read.
   *
   * @throws ProblemException when it cannot be made
   */
  static void make(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
          Files.createDirectory(
              folder,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
          Files.createDirectory(folder);
        }
      }
    } catch (IOException broken) {
      throw new ProblemException(
          Problem.at(folder.toString(), 0, "cannot be made: " + broken)
              .withHelp("name another data folder with --data"));
    }
  }

  /** Returns when the names of the folder's files would survive a power cut. */
  static void makeDurable(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unable) {
      // Some systems cannot open a folder; they keep names by themselves.
      return;
    }
  }

  /** Takes a file's rights from everybody but its owner, where the system knows such rights. */
  static void ownersAlone(Path file) {
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException | UnsupportedOperationException unable) {
      // The folder's own rights stand.
      return;
    }
  }
}
