import io.stackport.client.ApiClient;
import io.stackport.client.ApiException;
import io.stackport.client.ApiResponse;
import io.stackport.client.BundlesApi;
import io.stackport.client.LawApi;
import io.stackport.client.LookupsApi;
import io.stackport.client.RecordsApi;
import io.stackport.client.model.Bundle;
import io.stackport.client.model.Decision;
import io.stackport.client.model.DeterminationQuestion;
import io.stackport.client.model.Problem;
import io.stackport.client.model.Rules;
import io.stackport.client.model.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Calls the service through a client that was generated from its contract; compiled and run by
 * {@code ClientIT}. Arguments: where the service is, and a bundle in JSON.
 */
public final class Caller {
  private Caller() {}

  public static void main(String[] arguments) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(arguments[0]);
    Bundle bundle =
        client.getObjectMapper().readValue(Files.readString(Path.of(arguments[1])), Bundle.class);

    ApiResponse<Verdict> checked =
        new BundlesApi(client).checkBundleWithHttpInfo(bundle, null, null, null, null);
    System.out.println("bundle " + checked.getData().getBundle());
    System.out.println("exit " + checked.getData().getExit());
    System.out.println("lines " + checked.getData().getLines().size());

    String id = checked.getHeaders().get("stackport-decision").get(0);
    Decision decision = new RecordsApi(client).getDecision(id);
    System.out.println("recorded " + decision.getId().equals(id) + " " + decision.getOutcome());

    Rules rules = new LookupsApi(client).listRules("model-license", null, null, null);
    System.out.println("rules " + rules.getTotal() + " " + rules.getRules().size());

    DeterminationQuestion question = new DeterminationQuestion().eccn("5A002.a").to("SA");
    System.out.println(
        "determined " + new LawApi(client).determine(question, null, null, null, null).getTo());

    try {
      new LookupsApi(client).getRule("AC-01", null);
    } catch (ApiException refused) {
      Problem problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
      System.out.println("refused " + refused.getCode() + " " + problem.getDetail());
    }
  }
}
