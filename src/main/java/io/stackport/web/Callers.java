package io.stackport.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Who calls, and how often each may. */
@ApplicationScoped
public class Callers {
  private static final int MOST_CALLERS = 10_000;
  private static final Duration FORGET = Duration.ofMinutes(10);
  private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,128}");
  private static final Set<String> THIS_MACHINE =
      Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");

  private final ServiceSettings settings = Service.settings();
  private final Set<String> hosts = new TreeSet<>();
  private final LoadingCache<String, Bucket> buckets;

  Callers() {
    settings.limits().hosts().forEach(each -> hosts.add(each.toLowerCase(Locale.ROOT)));
    int most = settings.limits().perSecond();
    // Two seconds' worth may come at once; a caller unheard of for long begins anew with as many.
    buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(FORGET)
            .build(
                caller ->
                    Bucket.builder()
                        .addLimit(
                            limit ->
                                limit.capacity(2L * most).refillGreedy(most, Duration.ofSeconds(1)))
                        .build());
  }

  /**
   * Whether a caller's turn is now.
   *
   * @param waitSeconds until it is
   */
  record Turn(boolean now, long waitSeconds) {}

  Turn turn(HttpServerRequest request) {
    if (settings.limits().perSecond() == 0) {
      return new Turn(true, 0);
    }
    ConsumptionProbe probe = buckets.get(name(request)).tryConsumeAndReturnRemaining(1);
    long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
    return new Turn(probe.isConsumed(), probe.isConsumed() ? 0 : seconds);
  }

  /** The caller as the ledger records it: what the proxy in front says, or the address. */
  String name(HttpServerRequest request) {
    String header = settings.limits().callerHeader();
    String given = header == null ? null : request.getHeader(header);
    if (given != null && NAME.matcher(given).matches()) {
      return given;
    }
    return request.remoteAddress() == null ? "unknown" : request.remoteAddress().hostAddress();
  }

  /**
   * Whether the call names a host that this is. A page from elsewhere that has its own name point
   * here would otherwise be let in by a browser on this machine.
   */
  boolean known(HttpServerRequest request) {
    HostAndPort authority = request.authority();
    String host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
    return THIS_MACHINE.contains(host)
        || hosts.contains(host)
        || (hosts.isEmpty() && !settings.loopback());
  }
}
