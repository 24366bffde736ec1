package id.siaga.escalation.kafka;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One memory budget for all stores of the process: by default each of the 24 stores would take its
 * own. Kafka Streams makes one instance a store, so the budget is shared by the class.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {

  /** Key of the budget in bytes in the Streams configuration. */
  public static final String BUDGET = "siaga.store.memory";

  private static final long DEFAULT_BUDGET = 128L << 20;

  private static @Nullable Budget shared;

  private record Budget(Cache cache, WriteBufferManager buffers, long bytes) {
    Budget(long bytes) {
      this(new LRUCache(bytes), bytes);
    }

    private Budget(LRUCache cache, long bytes) {
      this(cache, new WriteBufferManager(bytes / 2, cache), bytes);
    }
  }

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    Object configured = configs.get(BUDGET);
    long bytes = configured == null ? DEFAULT_BUDGET : Long.parseLong(configured.toString());
    Budget budget = budget(bytes);
    BlockBasedTableConfig tables = (BlockBasedTableConfig) options.tableFormatConfig();
    tables.setBlockCache(budget.cache());
    tables.setCacheIndexAndFilterBlocks(true);
    options.setTableFormatConfig(tables);
    options.setWriteBufferManager(budget.buffers());
    options.setWriteBufferSize(4L << 20);
    options.setMaxWriteBufferNumber(2);
  }

  @Override
  public void close(String store, Options options) {
    // The budget outlives the stores that share it.
  }

  private static synchronized Budget budget(long bytes) {
    if (shared == null || shared.bytes() != bytes) {
      RocksDB.loadLibrary();
      shared = new Budget(bytes);
    }
    return shared;
  }
}
