package io.stackport.service;

import io.stackport.document.Source;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A question as it came.
 *
 * @param parameters as in the query of a call; what has a default may be missing
 * @param json whether the body is JSON; YAML otherwise
 * @param body the document, UTF-8, exactly as received
 */
public record Asked(
    Operation operation, SortedMap<String, String> parameters, boolean json, byte[] body) {

  /** Name of the document in messages. */
  public static final String BODY = "body";

  /** Media types of the two forms of a document. */
  public static final String JSON = "application/json";

  public static final String YAML = "application/yaml";

  public Asked {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  public String mediaType() {
    return json ? JSON : YAML;
  }

  /**
   * @throws ProblemException when a parameter is none of its operation's, or its value is none
   */
  public void refuseUnknownParameters() {
    Parameters all = new Parameters(this);
    all.posture();
    all.date("on");
    all.word("form", LawReplies.Form.values());
  }

  /** The same question with what it left out written out. */
  Asked settled() {
    SortedMap<String, String> all = new TreeMap<>(operation.defaults());
    all.putAll(parameters);
    return new Asked(operation, all, json, body);
  }

  /** The same question with a parameter that had a default. */
  public Asked with(String parameter, String value) {
    SortedMap<String, String> all = new TreeMap<>(parameters);
    all.put(parameter, value);
    return new Asked(operation, all, json, body);
  }

  /**
   * The document.
   *
   * @throws ProblemException when its bytes are not UTF-8
   */
  public Source source() {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return new Source.Text(BODY, text, json);
    } catch (CharacterCodingException broken) {
      throw new ProblemException(
          Problem.at(BODY, 0, "is not UTF-8 text").withHelp("send the document as UTF-8"));
    }
  }
}
