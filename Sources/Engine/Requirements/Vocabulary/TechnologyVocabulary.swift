/// Products whose name alone tells what sort of thing they are.
enum TechnologyVocabulary {
  /// What a product is in an architecture.
  enum Sort: Hashable, Sendable {
    case store, broker, external, library, observability, runtime
  }

  /// Names of products, as words joined by blanks.
  private static let products: [(Sort, [String])] = [
    (
      .store,
      [
        "postgresql", "postgres", "mysql", "mariadb", "oracle", "sql server", "mssql", "sqlite",
        "mongodb", "mongo", "cassandra", "scylladb", "dynamo db", "dynamodb", "cosmos db",
        "cosmosdb", "couchbase", "couchdb", "redis", "valkey", "memcached", "elasticsearch",
        "opensearch", "solr", "neo4j", "influxdb", "influx db", "timescaledb", "clickhouse",
        "snowflake", "bigquery", "redshift", "s3", "aws s3", "amazon s3", "minio", "gcs",
        "azure blob storage", "blob storage", "aurora", "rds", "aws rds", "firestore", "spanner",
        "cockroachdb", "cockroach db", "hbase", "hdfs", "mongo db", "postgre sql", "my sql",
        "elasti cache", "elasticache", "pinecone", "qdrant", "weaviate", "milvus", "pgvector",
        "dynamo", "tidb", "duckdb", "druid", "ceph", "efs", "nfs", "db2", "ibm db2", "teradata",
        "firebird", "sybase", "hana", "sap hana", "arangodb", "victoriametrics", "questdb",
        "foundationdb", "rocksdb", "yugabytedb", "hazelcast", "etcd", "supabase",
      ]
    ),
    (
      .broker,
      [
        "kafka", "apache kafka", "rabbitmq", "rabbit mq", "sqs", "aws sqs", "amazon sqs", "sns",
        "aws sns", "nats", "pulsar", "apache pulsar", "activemq", "active mq", "event hubs",
        "azure event hubs", "service bus", "azure service bus", "eventbridge", "event bridge",
        "aws eventbridge", "kinesis", "pub sub", "google pub sub", "pubsub", "mosquitto", "nsq",
        "msk", "aws msk", "event bus", "message broker", "message queue", "message bus",
        "event broker", "zeromq", "redpanda", "emqx", "mqtt broker", "event stream", "event grid",
        "ibm mq", "tibco ems", "solace", "artemis", "azure queue",
        "메시지 브로커", "메시지 큐", "이벤트 버스",
      ]
    ),
    (
      .external,
      [
        "keycloak", "stripe", "paypal", "adyen", "braintree", "razorpay", "square", "klarna",
        "auth0", "okta",
        "cognito", "aws cognito", "firebase", "fcm", "apns", "sendgrid", "send grid", "mailgun",
        "postmark", "ses", "aws ses", "amazon ses", "twilio", "slack", "openai", "open ai",
        "anthropic", "gemini", "google gemini", "bedrock", "aws bedrock", "salesforce", "sap",
        "zendesk", "hubspot", "shippo", "easypost", "sendcloud", "fedex", "ups", "dhl", "avalara",
        "taxjar", "google maps", "mapbox", "mailchimp", "datev", "docusign", "plaid", "toss",
        "toss payments", "kakao", "kakao pay", "naver", "naver pay", "github", "gitlab",
        "cloudflare", "smtp server", "smtp", "onfido", "segment", "shopify", "workday", "netsuite",
        "paypay", "alipay", "wechat pay", "line pay", "rekognition", "amazon rekognition",
        "stripe connect", "mollie", "worldpay", "checkout com", "sepa", "entra id", "azure ad",
        "google analytics", "mixpanel", "amplitude", "algolia", "contentful", "intercom",
        "telegram", "whatsapp", "here maps", "ups api", "schufa", "elster",
        "토스페이먼츠", "카카오페이", "네이버페이", "카카오", "네이버",
      ]
    ),
    (
      .library,
      [
        "spring", "spring boot", "spring cloud", "spring security", "fastapi", "fast api", "flask",
        "django", "express", "nestjs", "react", "vue", "angular", "node js", "nodejs", "kotlin",
        "java", "python", "go", "golang", "typescript", "javascript", "rust", "boto3", "pandas",
        "hibernate", "jpa", "pydantic", "sqlalchemy", "celery", "openfeign", "feign",
        "resilience4j",
        "hystrix", "webflux", "netty", "numpy", "tensorflow", "pytorch", "langchain", "axios",
        "next js", "jwt", "oauth2", "bcrypt", "swagger", "openapi", "protobuf", "asyncio", "redux",
        "tailwind", "vite", "jackson", "lombok", "prisma", "typeorm", "sequelize", "mongoose",
      ]
    ),
    (
      .observability,
      [
        "prometheus", "grafana", "jaeger", "zipkin", "loki", "tempo", "elk", "elk stack", "kibana",
        "logstash", "fluentd", "fluentbit", "fluent bit", "opentelemetry", "open telemetry",
        "datadog", "sentry", "new relic", "splunk", "cloud watch", "cloudwatch", "alertmanager",
      ]
    ),
    (
      .runtime,
      [
        "kubernetes", "k8s", "docker", "docker compose", "lambda", "aws lambda", "ecs", "eks",
        "fargate", "nginx", "envoy", "istio", "linkerd", "terraform", "helm", "jenkins",
        "github actions", "argo cd", "vault", "aws", "azure", "gcp", "linux", "vpc", "cdn", "dapr",
        "cloudfront", "aws api gateway",
      ]
    ),
  ]

  private static let byName: [String: Sort] = {
    var table: [String: Sort] = [:]
    for (sort, names) in products {
      for name in names { table[name.replacing(" ", with: "")] = sort }
    }
    return table
  }()

  /// What a product with these words is, ignoring versions and the vendor before it.
  static func sort(of words: [String]) -> Sort? {
    var words = words
    while words.count > 1, let last = words.last, isVersion(last) { words.removeLast() }
    if let sort = byName[words.joined()] { return sort }
    if words.count > 1, ["aws", "amazon", "azure", "google", "apache", "gcp"].contains(words[0]) {
      return byName[words.dropFirst().joined()]
    }
    return nil
  }

  /// The first product named inside a longer text, with its words.
  static func firstSort(in words: [String], among sorts: Set<Sort>) -> (sort: Sort, name: String)? {
    for start in words.indices {
      for length in stride(from: min(3, words.count - start), through: 1, by: -1) {
        let name = words[start..<(start + length)].joined()
        if let sort = byName[name], sorts.contains(sort) { return (sort, name) }
      }
    }
    return nil
  }

  private static func isVersion(_ word: String) -> Bool {
    word.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
      || (word.hasPrefix("v") && word.dropFirst().allSatisfy(\.isNumber))
  }
}
