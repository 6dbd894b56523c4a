package io.stackport.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.fact.Component;

/** Makes a component record of a row whose form has been checked. */
public final class ComponentMaker {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private ComponentMaker() {}

  /**
   * @param choices values of the choice attributes, such as {@code offer} and {@code precision}
   */
  public static <T extends Component> T make(Class<T> type, ObjectNode row, ObjectNode choices) {
    ObjectNode whole = row.deepCopy();
    whole.setAll(choices);
    try {
      return MAPPER.treeToValue(whole, type);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(
          "row "
              + row.path("id").asText()
              + " has passed its schema and is no "
              + type.getSimpleName(),
          broken);
    }
  }
}
