package io.stackport.ledger;

import io.stackport.document.Digest;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Public keys that signatures are held against, by their ids. */
final class KeyRing {
  private static final int ID_LENGTH = 16;

  private final SortedMap<String, PublicKey> keys = new TreeMap<>();

  /** First digits of the SHA-256 of the key's X.509 bytes. */
  static String id(PublicKey key) {
    return Digest.of(key.getEncoded()).substring(0, ID_LENGTH);
  }

  static String pem(PublicKey key) {
    return pem("PUBLIC KEY", key.getEncoded());
  }

  static String pem(String kind, byte[] bytes) {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
  }

  /**
   * Bytes of a PEM file.
   *
   * @throws IOException when the text is none
   */
  static byte[] bytes(String kind, String pem) throws IOException {
    String begin = "-----BEGIN " + kind + "-----";
    int from = pem.indexOf(begin);
    int to = pem.indexOf("-----END " + kind + "-----");
    if (from < 0 || to < from) {
      throw new IOException("holds no " + kind);
    }
    try {
      return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
    } catch (IllegalArgumentException broken) {
      throw new IOException("holds no " + kind, broken);
    }
  }

  static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  /** Public keys in a data folder; empty when there are none. */
  static List<Path> files(Path folder) {
    List<Path> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> named = Files.newDirectoryStream(folder, "ledger-key*.pub.pem")) {
        named.forEach(all::add);
      } catch (IOException broken) {
        throw new ProblemException(
            Problem.at(folder.toString(), 0, "cannot be read: " + broken.getMessage()));
      }
    }
    all.sort(null);
    return all;
  }

  KeyRing add(PublicKey key) {
    keys.put(id(key), key);
    return this;
  }

  /**
   * Adds the key of a PEM file.
   *
   * @throws ProblemException when it holds none
   */
  KeyRing add(Path file) {
    try {
      return add(publicKey(bytes("PUBLIC KEY", Files.readString(file))));
    } catch (IOException | GeneralSecurityException broken) {
      throw new ProblemException(
          Problem.at(file.toString(), 0, "is no public key: " + broken.getMessage())
              .withHelp("it must be an Ed25519 key in PEM, as ledger-key.pub.pem is"));
    }
  }

  boolean knows(String id) {
    return keys.containsKey(id);
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** Whether the checkpoint was signed with the key that it names; false when that is not known. */
  boolean holds(Checkpoint checkpoint) {
    PublicKey key = keys.get(checkpoint.key());
    if (key == null) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(checkpoint.text());
      return signature.verify(checkpoint.signatureBytes());
    } catch (GeneralSecurityException broken) {
      // A signature of the wrong length is no signature.
      return false;
    }
  }
}
