package io.stackport.catalog;

import io.stackport.fact.AiModel;
import io.stackport.fact.Chip;
import io.stackport.fact.CloudService;
import io.stackport.fact.Component;
import io.stackport.fact.DataCenter;
import io.stackport.fact.DataPipeline;
import io.stackport.fact.NetworkDevice;
import io.stackport.fact.SectorApp;
import io.stackport.fact.SecurityControl;
import io.stackport.fact.Server;
import io.stackport.fact.StorageSystem;
import java.util.Locale;

/** A file of component rows. */
public enum Shelf {
  CHIPS(Chip.class),
  SERVERS(Server.class),
  NETWORK(NetworkDevice.class),
  STORAGE(StorageSystem.class),
  DATACENTERS(DataCenter.class),
  CLOUD(CloudService.class),
  PIPELINES(DataPipeline.class),
  MODELS(AiModel.class),
  CONTROLS(SecurityControl.class),
  APPS(SectorApp.class);

  private final Class<? extends Component> type;

  Shelf(Class<? extends Component> type) {
    this.type = type;
  }

  public Class<? extends Component> type() {
    return type;
  }

  /** Name as files and commands write it: {@code chips}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The layer of the program that its rows belong to, A to E. */
  public String layer() {
    return switch (this) {
      case PIPELINES -> "B";
      case MODELS -> "C";
      case CONTROLS -> "D";
      case APPS -> "E";
      default -> "A";
    };
  }
}
