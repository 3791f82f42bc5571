/// Names of products by sort: what a name alone tells in an architecture.
enum ProductCatalogue {
  /// Names of products, as words joined by blanks.
  static let products: [(TechnologyVocabulary.Sort, [String])] = [
    (.store, stores), (.broker, brokers), (.external, externals), (.library, libraries),
    (.observability, observability), (.runtime, runtimes),
  ]

  /// Stores, run by oneself or rented.
  private static let stores = [
    "postgresql", "postgres", "mysql", "mariadb", "oracle", "sql server", "mssql", "sqlite",
    "mongodb", "mongo", "cassandra", "scylladb", "dynamo db", "dynamodb", "cosmos db", "cosmosdb",
    "couchbase", "couchdb", "redis", "valkey", "memcached", "elasticsearch", "opensearch", "solr",
    "neo4j", "influxdb", "influx db", "timescaledb", "clickhouse", "snowflake", "bigquery",
    "redshift", "s3", "aws s3", "amazon s3", "minio", "gcs", "azure blob storage", "blob storage",
    "aurora", "rds", "aws rds", "firestore", "spanner", "cockroachdb", "cockroach db", "hbase",
    "hdfs", "mongo db", "postgre sql", "my sql", "elasti cache", "elasticache", "pinecone",
    "qdrant", "weaviate", "milvus", "pgvector", "dynamo", "tidb", "duckdb", "druid", "ceph", "efs",
    "nfs", "db2", "ibm db2", "teradata", "firebird", "sybase", "tdengine", "hana", "sap hana",
    "arangodb", "victoriametrics", "questdb", "foundationdb", "rocksdb", "yugabytedb", "hazelcast",
    "etcd", "supabase", "keydb", "dragonfly db", "aerospike", "riak", "voldemort", "singlestore",
    "memsql", "planetscale", "libsql", "faunadb", "vitess", "tikv", "apache doris", "starrocks",
    "apache pinot", "iceberg", "delta lake", "hudi", "chromadb", "lancedb", "typesense",
    "meilisearch", "janusgraph", "dgraph", "neptune", "document db", "keyspaces", "timestream",
    "memorydb", "qldb", "azure sql", "azure sql database", "adls", "cloud storage",
    "google cloud storage", "cloud sql", "bigtable", "memorystore", "realtime database",
    "firebase realtime database", "firebase storage", "cloudflare r2", "backblaze b2", "s3 glacier",
    "oceanbase", "polardb", "gaussdb", "leveldb", "lmdb", "indexeddb", "mongodb atlas",
    "redis cluster", "redis stack", "gridfs", "seaweedfs", "glusterfs", "event store db",
    "axon server", "ravendb", "orientdb", "marklogic", "vertica", "greenplum", "netezza", "exasol",
    "informix", "ingres", "cloudant", "postgis", "citus", "scylla", "amazon aurora",
    "aurora postgresql", "aurora mysql", "aurora serverless", "sqlite3", "apache cassandra",
    "apache solr", "apache hbase", "apache ignite", "infinispan", "ehcache", "varnish",
    "mssql server", "microsoft sql server", "oracle db", "oracle database", "redis sentinel",
    "aws elasticache", "amazon elasticache", "amazon rds", "amazon dynamodb", "amazon redshift",
    "amazon opensearch", "amazon documentdb", "azure cosmos db", "azure cache for redis",
    "azure table storage", "table storage", "azure data lake", "google bigquery",
    "google cloud sql", "google cloud spanner", "cloud spanner", "cloud firestore", "阿里云oss", "达梦",
    "人大金仓", "supabase storage", "neon",
    "neon postgres", "turso", "xata", "upstash redis", "aiven postgres", "cloudflare d1",
    "cloudflare kv",
    "workers kv", "vercel postgres", "vercel kv", "vercel blob", "railway postgres",
    "heroku postgres", "wasabi", "digitalocean spaces", "do spaces", "linode object storage",
    "alibaba oss", "aliyun oss", "阿里云 oss", "腾讯云cos", "华为云obs", "七牛存储", "amazon efs",
    "amazon neptune", "amazon timestream", "amazon keyspaces", "amazon memorydb", "azure files",
    "azure storage", "azure redis cache", "azure redis",
    "azure database for postgresql", "azure postgresql", "azure synapse", "databricks",
    "gcp cloud storage", "gcp cloud sql", "google firestore", "google cloud firestore", "typedb",
    "surrealdb", "edgedb", "pocketbase", "mongodb realm", "couchbase lite", "hypertable",
    "prometheus tsdb", "iotdb", "apache iotdb", "opentsdb", "kairosdb", "graphite db", "graphdb",
    "stardog", "blazegraph", "tigergraph", "memgraph", "kuzu", "faiss", "marqo", "turbopuffer",
    "zilliz", "zilliz cloud", "azure ai search", "azure cognitive search",
    "elastic cloud", "bonsai elasticsearch", "sphinx search",
    "manticore", "zincsearch", "yugabyte", "tidb cloud", "kingbase", "dm8",
  ]

  /// What carries messages.
  private static let brokers = [
    "kafka", "apache kafka", "rabbitmq", "rabbit mq", "sqs", "aws sqs", "amazon sqs", "sns",
    "aws sns", "nats", "pulsar", "apache pulsar", "activemq", "active mq", "event hubs",
    "azure event hubs", "service bus", "azure service bus", "eventbridge", "event bridge",
    "aws eventbridge", "kinesis", "pub sub", "google pub sub", "pubsub", "mosquitto", "nsq", "msk",
    "aws msk", "event bus", "message broker", "message queue", "message bus", "event broker",
    "zeromq", "redpanda", "emqx", "mqtt broker", "event stream", "event grid", "ibm mq",
    "tibco ems", "solace", "artemis", "azure queue", "메시지 브로커", "메시지 큐", "이벤트 버스", "rocketmq",
    "cloud pub sub", "google cloud pub sub", "gcp pub sub", "amazon mq", "confluent kafka",
    "confluent cloud", "confluent", "hivemq", "vernemq", "nats jetstream", "jet stream",
    "redis streams", "redis stream", "redis pub sub", "redis queue", "azure event grid",
    "azure queue storage", "amazon sns", "amazon kinesis", "aws kinesis", "kinesis data streams",
    "kinesis firehose", "amazon eventbridge", "amazon msk", "event hub", "azure event hub",
    "mq series", "websphere mq", "beanstalkd", "nsqd", "event mesh", "消息队列", "消息中间件", "メッセージキュー",
    "メッセージブローカー", "nats streaming", "redis pubsub", "google cloud tasks", "cloud tasks",
    "azure storage queue", "activemq artemis", "apache activemq", "apache rocketmq",
    "aws kinesis data streams", "upstash kafka", "cloudamqp", "cloudkarafka",
    "warpstream", "pgmq", "pg boss", "zero mq", "eclipse mosquitto", "hivemq cloud",
    "solace pubsub", "lavinmq",
  ]

  /// The names in scripts without blanks, the longer first, with what they stand for.
  static let wideNames: [(String, TechnologyVocabulary.Sort)] = {
    let named = products.flatMap { sort, names in
      names.filter { name in
        [.store, .broker, .external].contains(sort) && !name.contains(" ")
          && name.unicodeScalars.contains { $0.value > 0x2E7F }
          && !name.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
      }.map { ($0, sort) }
    }
    return named.sorted { ($1.0.count, $0.0) < ($0.0.count, $1.0) }
  }()
}
