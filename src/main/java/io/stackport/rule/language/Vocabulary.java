package io.stackport.rule.language;

import io.stackport.fact.AiLaw;
import io.stackport.fact.AiModel;
import io.stackport.fact.Authorization;
import io.stackport.fact.ChartCell;
import io.stackport.fact.Chip;
import io.stackport.fact.Classified;
import io.stackport.fact.CloudService;
import io.stackport.fact.DataCenter;
import io.stackport.fact.DataLaw;
import io.stackport.fact.DataPipeline;
import io.stackport.fact.DerivedFrom;
import io.stackport.fact.Embargo;
import io.stackport.fact.EndUse;
import io.stackport.fact.ExceptionFlag;
import io.stackport.fact.Fact;
import io.stackport.fact.Letter;
import io.stackport.fact.Line;
import io.stackport.fact.Listing;
import io.stackport.fact.Localization;
import io.stackport.fact.Mains;
import io.stackport.fact.Member;
import io.stackport.fact.Needs;
import io.stackport.fact.NetworkDevice;
import io.stackport.fact.Origin;
import io.stackport.fact.Party;
import io.stackport.fact.Price;
import io.stackport.fact.Proposal;
import io.stackport.fact.ReasonForControl;
import io.stackport.fact.Sanction;
import io.stackport.fact.SectorApp;
import io.stackport.fact.SecurityControl;
import io.stackport.fact.Server;
import io.stackport.fact.Site;
import io.stackport.fact.Stated;
import io.stackport.fact.StorageSystem;
import io.stackport.fact.Supplier;
import io.stackport.fact.SupportRequest;
import io.stackport.fact.Target;
import io.stackport.fact.Threshold;
import io.stackport.fact.Window;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The nouns and attributes that a rule may use, read from the fact records themselves. */
public final class Vocabulary {
  private static final List<Class<? extends Fact>> NOUNS =
      List.of(
          AiLaw.class,
          AiModel.class,
          Authorization.class,
          ChartCell.class,
          Chip.class,
          Classified.class,
          CloudService.class,
          DataCenter.class,
          DataLaw.class,
          DataPipeline.class,
          Embargo.class,
          EndUse.class,
          ExceptionFlag.class,
          Letter.class,
          Line.class,
          Listing.class,
          Localization.class,
          Mains.class,
          Member.class,
          Needs.class,
          NetworkDevice.class,
          Origin.class,
          Party.class,
          Price.class,
          Proposal.class,
          ReasonForControl.class,
          Sanction.class,
          SectorApp.class,
          SecurityControl.class,
          Server.class,
          Site.class,
          Stated.class,
          StorageSystem.class,
          Supplier.class,
          SupportRequest.class,
          Target.class,
          Threshold.class,
          Window.class);

  /** Methods of every object or fact that are not attributes. */
  private static final Set<String> NOT_ATTRIBUTES =
      Set.of("support", "label", "unverified", "toString", "hashCode", "getClass", "notify");

  /** Attributes that only say which thing it is; reading them rests on no doubtful value. */
  private static final Set<String> IDENTITY =
      Set.of("offer", "id", "name", "vendor", "nature", "layer", "slot", "kind", "sold", "chip");

  private final Map<String, Noun> nouns = new TreeMap<>();

  public Vocabulary() {
    NOUNS.forEach(type -> nouns.put(type.getSimpleName(), noun(type)));
  }

  public @Nullable Noun noun(String name) {
    return nouns.get(name);
  }

  public Set<String> names() {
    return Collections.unmodifiableSet(nouns.keySet());
  }

  private static Noun noun(Class<? extends Fact> type) {
    Map<String, Attribute> attributes = new TreeMap<>();
    List<Method> derived = new ArrayList<>();
    for (Method method : type.getMethods()) {
      boolean accessor =
          method.getParameterCount() == 0
              && !Modifier.isStatic(method.getModifiers())
              && method.getReturnType() != void.class
              && method.getDeclaringClass() != Object.class
              && !NOT_ATTRIBUTES.contains(method.getName());
      if (accessor && method.isAnnotationPresent(DerivedFrom.class)) {
        derived.add(method);
      } else if (accessor) {
        attributes.putIfAbsent(method.getName(), attribute(method, List.of()));
      }
    }
    for (Method method : derived) {
      List<Attribute> sources = new ArrayList<>();
      for (String source : method.getAnnotation(DerivedFrom.class).value()) {
        sources.add(Objects.requireNonNull(attributes.get(source), source));
      }
      attributes.put(method.getName(), attribute(method, List.copyOf(sources)));
    }
    // In the order of their names, and found at once.
    return new Noun(type, Collections.unmodifiableMap(new LinkedHashMap<>(attributes)));
  }

  private static Attribute attribute(Method method, List<Attribute> sources) {
    try {
      boolean nullable = method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
      MethodHandle handle =
          MethodHandles.publicLookup()
              .unreflect(method)
              .asType(java.lang.invoke.MethodType.methodType(Object.class, Object.class));
      return new Attribute(
          method.getName(),
          method.getReturnType(),
          nullable,
          IDENTITY.contains(method.getName()),
          sources,
          handle);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException("fact records are public: " + method, impossible);
    }
  }

  /** A kind of fact. */
  public record Noun(Class<? extends Fact> type, Map<String, Attribute> attributes) {}

  /**
   * @param identity whether it only says which thing this is
   * @param sources attributes that it is worked out from; empty when it is a record component
   */
  public record Attribute(
      String name,
      Class<?> type,
      boolean nullable,
      boolean identity,
      List<Attribute> sources,
      MethodHandle handle) {

    /**
     * What reading this attribute of a fact assumes: nothing when it is known, else the attributes
     * that a person would have to state.
     */
    public List<String> unknown(Fact fact) {
      if (of(fact) != null) {
        return List.of();
      }
      List<String> missing =
          sources.stream()
              .filter(source -> source.of(fact) == null)
              .map(source -> fact.label() + ": " + source.name())
              .toList();
      return missing.isEmpty() ? List.of(fact.label() + ": " + name) : missing;
    }

    /** Unverified attributes of a fact that this value, when it is known, rests on. */
    public List<String> unverified(Fact fact) {
      Set<String> weak = fact.unverified();
      if (weak.isEmpty() || identity || of(fact) == null) {
        return List.of();
      }
      boolean all = weak.contains("*");
      if (sources.isEmpty()) {
        return all || weak.contains(name) ? List.of(fact.label() + ": " + name) : List.of();
      }
      return sources.stream()
          .filter(source -> all || weak.contains(source.name()))
          .filter(source -> source.of(fact) != null)
          .map(source -> fact.label() + ": " + source.name())
          .toList();
    }

    /** Value of this attribute of a fact; null when unknown. */
    public @Nullable Object of(Object fact) {
      try {
        return (Object) handle.invokeExact(fact);
      } catch (RuntimeException | Error unchecked) {
        throw unchecked;
      } catch (Throwable checked) {
        throw new IllegalStateException("cannot read " + name, checked);
      }
    }
  }
}
