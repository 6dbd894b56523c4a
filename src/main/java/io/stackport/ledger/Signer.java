package io.stackport.ledger;

import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.function.Consumer;

/** The key pair of a data folder, which signs checkpoints. */
final class Signer {
  private static final String PRIVATE = "ledger-key.pem";
  private static final String PUBLIC = "ledger-key.pub.pem";
  private static final String KIND = "PRIVATE KEY";

  private final PrivateKey key;
  private final PublicKey publicKey;
  private final String id;

  private Signer(PrivateKey key, PublicKey publicKey) {
    this.key = key;
    this.publicKey = publicKey;
    this.id = KeyRing.id(publicKey);
  }

  /**
   * The folder's key pair; one is made where there is none.
   *
   * @throws ProblemException when it cannot be read or made
   */
  static Signer of(Path folder, Consumer<String> notes) {
    Path file = folder.resolve(PRIVATE);
    Path named = folder.resolve(PUBLIC);
    try {
      if (!Files.exists(file)) {
        retire(named, notes);
        return make(file, named);
      }
      if (!Files.exists(named)) {
        throw refused(named, "is not there, though " + PRIVATE + " is", "");
      }
      PrivateKey key =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(
                  new PKCS8EncodedKeySpec(KeyRing.bytes(KIND, Files.readString(file))));
      Signer signer =
          new Signer(key, KeyRing.publicKey(KeyRing.bytes("PUBLIC KEY", Files.readString(named))));
      Checkpoint proof = signer.sign("proof", 0, "", Instant.EPOCH);
      if (!new KeyRing().add(signer.publicKey).holds(proof)) {
        throw refused(named, "does not belong to " + PRIVATE, "");
      }
      return signer;
    } catch (IOException | GeneralSecurityException broken) {
      throw refused(file, "cannot be used: " + broken.getMessage(), "");
    }
  }

  /** A public key whose private half is gone stays, under its id: checkpoints name it. */
  private static void retire(Path named, Consumer<String> notes) throws IOException {
    if (Files.exists(named)) {
      try {
        PublicKey old = KeyRing.publicKey(KeyRing.bytes("PUBLIC KEY", Files.readString(named)));
        Path kept = named.resolveSibling("ledger-key." + KeyRing.id(old) + ".pub.pem");
        Files.move(named, kept, StandardCopyOption.REPLACE_EXISTING);
        notes.accept(
            "note: "
                + PRIVATE
                + " is gone, so a new key signs from now on; the old public key is "
                + kept.getFileName());
      } catch (GeneralSecurityException broken) {
        throw new IOException(named.getFileName() + " is no public key", broken);
      }
    }
  }

  private static Signer make(Path file, Path named) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    // The public key first: a private key without one would be a key that nobody can check.
    write(named, KeyRing.pem(pair.getPublic()), "rw-r--r--");
    write(file, KeyRing.pem(KIND, pair.getPrivate().getEncoded()), "rw-------");
    return new Signer(pair.getPrivate(), pair.getPublic());
  }

  private static void write(Path file, String text, String permissions) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
    }
    Files.write(
        draft,
        text.getBytes(StandardCharsets.US_ASCII),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.DSYNC);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static ProblemException refused(Path file, String message, String help) {
    return new ProblemException(
        Problem.at(file.toString(), 0, message)
            .withHelp(
                help.isEmpty()
                    ? "put the key pair back as it was; without "
                        + PRIVATE
                        + " a new one is made at the next start"
                    : help));
  }

  Checkpoint sign(String ledger, long sequence, String hash, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MICROS);
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(Checkpoint.text(ledger, sequence, hash, at, id));
      return new Checkpoint(
          ledger, sequence, hash, at, id, Base64.getEncoder().encodeToString(signature.sign()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String id() {
    return id;
  }

  PublicKey publicKey() {
    return publicKey;
  }
}
