/// Words that tell what a statement is about.
enum TopicVocabulary {
  /// Topics with their words, the more telling ones first; a topic is found by its first match.
  private static let topics: [(Topic, [String])] = [
    (
      .mfa,
      [
        "multi factor", "mfa", "two factor", "2fa", "다중 인증", "多因素", "zweiter faktor",
        "zweiten faktor", "zwei faktor",
      ]
    ),
    (
      .circuitBreaking,
      [
        "circuit breaker", "circuit breakers", "circuit breaking", "서킷 브레이커", "熔断",
        "schutzschalter",
      ]
    ),
    (.alerting, ["alerts on", "alert when", "alerts when", "alerts if", "경보는", "경보를"]),
    (.retry, ["retry", "retries", "retried", "backoff", "재시도", "重试", "リトライ"]),
    (
      .timeouts,
      [
        "timeout", "timeouts", "time out", "deadline", "타임아웃", "超时", "タイムアウト", "zeitlimit",
        "zeitüberschreitung",
      ]
    ),
    (
      .rateLimiting,
      [
        "rate limit", "rate limits", "rate limiting", "throttle", "throttling", "속도 제한", "처리율 제한",
        "限流",
      ]
    ),
    (.changeDataCapture, ["change data capture", "cdc", "debezium", "logical replication"]),
    (
      .schemaVersioning,
      [
        "schema registry", "schema version", "backward compatible", "schema evolution", "schemas",
        "스키마", "호환",
      ]
    ),
    (
      .keyManagement,
      [
        "kms", "key management", "secrets manager", "vault", "rotated", "key rotation",
        "credentials", "키 관리", "시크릿", "schlüsselverwaltung", "zugangsdaten", "geheimnisse",
      ]
    ),
    (
      .encryptionAtRest,
      [
        "encryption at rest", "encrypted at rest", "are encrypted", "is encrypted", "저장 데이터 암호화",
        "저장 시 암호화", "verschlüsselt gespeichert", "verschlüsselt abgelegt", "컬럼 단위로 암호화",
        "암호화하여 저장", "静态加密",
      ]
    ),
    (
      .transportSecurity,
      [
        "tls", "mtls", "mutual tls", "https only", "certificates", "certificate", "zertifikate",
        "zertifikat", "전송 구간 암호화", "인증서",
      ]
    ),
    (
      .messageSecurity,
      [
        "signed", "signature", "signatures", "message encryption", "서명", "signiert", "signatur",
        "签名",
      ]
    ),
    (
      .compliance,
      [
        "pci", "gdpr", "ccpa", "hipaa", "soc 2", "compliance", "auditor", "tax law", "규제", "컴플라이언스",
        "개인정보보호법", "card data", "card numbers", "cardholder", "카드번호", "卡号", "dsgvo",
        "datenschutzgrundverordnung", "revisionssicher", "个人信息保护法",
      ]
    ),
    (
      .privacy,
      [
        "personal data", "anonymised", "anonymized", "masked", "consent", "deletion within",
        "right to be forgotten", "개인정보", "익명", "가명", "personenbezogen", "personenbezogene",
        "personenbezogenen", "anonymisiert", "pseudonymisiert", "einwilligung", "个人信息",
      ]
    ),
    (
      .audit,
      [
        "audit", "audit log", "audit trail", "감사 로그", "감사", "열람 기록", "protokolliert", "prüfpfad",
        "审计",
      ]
    ),
    (
      .authorization,
      [
        "authorization", "authorisation scope", "rbac", "abac", "role based", "permissions",
        "permission", "access control", "checks audience", "권한", "인가", "授权",
      ]
    ),
    (
      .authentication,
      [
        "authentication", "authenticate", "oauth", "oauth2", "openid connect", "oidc", "jwt",
        "login", "log in", "sso", "saml", "access token", "access tokens", "bearer token",
        "refresh token", "인증", "로그인", "认证",
        "anmeldung", "anmelden", "melden sich", "meldet sich", "登录", "ログイン",
      ]
    ),
    (.sessions, ["session", "sessions", "세션"]),
    (
      .loadTesting,
      ["load test", "load tests", "stress test", "부하 테스트", "부하 시험", "lasttest", "lasttests", "压测"]
    ),
    (
      .testing,
      [
        "contract test", "contract tests", "integration test", "integration tests",
        "penetration test", "drill", "통합 테스트", "테스트",
      ]
    ),
    (
      .backup,
      [
        "backup", "backups", "dump", "snapshot", "snapshots", "백업", "备份", "sicherung",
        "sicherungen", "datensicherung",
      ]
    ),
    (
      .recovery,
      [
        "rpo", "rto", "disaster recovery", "recovery", "재해 복구", "복구", "灾难恢复", "rehearsed",
        "wiederherstellung", "rücksicherung", "wiederanlauf",
      ]
    ),
    (.multiRegion, ["multi region", "second region", "cross region", "다중 리전", "멀티 리전", "多区域"]),
    (
      .highAvailability,
      [
        "multi az", "failover", "redundancy", "active active", "active passive",
        "high availability", "replicas", "이중화", "고가용성", "高可用", "운영-대기", "hot standby", "standby",
        "redundant", "ausfallsicher",
      ]
    ),
    (
      .loadBalancing,
      ["load balancer", "load balancing", "alb", "round robin", "로드 밸런", "로드밸런", "负载均衡"]
    ),
    (
      .discovery,
      [
        "service discovery", "service registry", "eureka", "consul", "kubernetes dns", "서비스 디스커버리",
        "服务发现",
      ]
    ),
    (.gateway, ["api gateway", "gateway", "ingress", "게이트웨이", "网关"]),
    (.caching, ["cache", "caches", "cached", "caching", "cdn", "ttl", "캐시", "캐싱", "缓存"]),
    (.replication, ["replication", "replicated", "read replica", "read replicas", "복제"]),
    (.migration, ["migration", "migrate", "moves last", "마이그레이션", "이관", "迁移"]),
    (
      .databasePerformance,
      [
        "index", "indexes", "connection pool", "connection pooling", "partitioning", "sharding",
        "인덱스", "커넥션 풀", "파티셔닝",
      ]
    ),
    (
      .masterData,
      [
        "system of record", "master data", "source of truth", "one owner", "single owner",
        "마스터 데이터", "기준 정보",
      ]
    ),
    (
      .consistency,
      [
        "eventual consistency", "eventually consistent", "strong consistency", "consistency",
        "same transaction", "outbox", "saga", "정합성", "일관성", "一致性",
      ]
    ),
    (.transformation, ["etl", "elt", "transformation", "data pipeline", "변환", "적재"]),
    (
      .eventStreaming,
      [
        "event streaming", "stream processing", "event sourcing", "replay", "partition key",
        "이벤트 스트리밍", "순서는", "순서가 중요", "order only matters", "order matters only",
      ]
    ),
    (
      .messaging,
      [
        "kafka", "rabbitmq", "queue", "message broker", "broker", "topic", "dead letter",
        "event driven", "publish", "by event", "메시지", "이벤트", "消息",
      ]
    ),
    (.grpc, ["grpc", "protobuf"]),
    (.graphQL, ["graphql"]),
    (.rest, ["rest", "restful", "http api", "openapi"]),
    (
      .tracing,
      [
        "tracing", "trace", "traces", "opentelemetry", "jaeger", "zipkin", "trace id",
        "correlation id", "추적", "트레이싱",
      ]
    ),
    (
      .logging,
      [
        "logging", "logs", "log aggregation", "structured logs", "로그", "로깅", "日志", "protokolle",
        "protokollierung", "graylog",
      ]
    ),
    (
      .alerting,
      [
        "alert", "alerts", "alerting", "on call", "pager", "알림 기준", "경보", "告警", "alarm", "alarms",
        "alarme", "alarmierung", "bereitschaft",
      ]
    ),
    (
      .healthChecks,
      [
        "health check", "health checks", "liveness", "readiness", "헬스 체크", "상태 점검", "健康检查",
      ]
    ),
    (
      .metrics,
      [
        "metrics", "prometheus", "grafana", "dashboard", "dashboards", "monitoring", "메트릭", "모니터링",
        "지표", "监控", "kennzahlen", "überwachung",
      ]
    ),
    (.orchestration, ["kubernetes", "eks", "gke", "aks", "ecs", "helm", "쿠버네티스"]),
    (
      .deployment,
      [
        "deploy", "deploys", "deployment", "deployed", "canary", "blue green", "rolling",
        "environments", "release", "trains", "배포", "카나리", "部署",
      ]
    ),
    (
      .scaling,
      [
        "scale", "scales", "scaling", "autoscaling", "auto scaling", "hpa", "horizontal",
        "head room", "확장", "스케일", "扩展",
      ]
    ),
    (.training, ["training", "교육", "schulung"]),
    (.authentication, [looseToken, "tokens live", "tokens expire", "tokens are", "tokens have"]),
  ]

  /// Paths by which a component says that it lives.
  private static let healthPaths = ["/health", "/ready", "/livez", "/actuator/health"]

  /// A token may be what a caller shows, or what a ledger counts.
  private static let looseToken = "token"
  private static let ledgerWords: Set<String> = [
    "contract", "contracts", "symbol", "transaction", "transactions", "blockchain", "ecosystem",
    "wallet", "minted", "nft", "erc20", "transfer", "transfers", "prompt", "completion", "llm",
  ]

  /// Topics of sections by the words of their titles: everything below belongs there.
  private static let titles: [(Topic, [String])] = [
    (.principle, ["principles", "principle", "원칙", "设计原则", "原則", "prinzipien"]),
    (.constraint, ["constraints", "constraint", "forces", "제약", "제약 조건", "约束", "制約"]),
    (.rejectedOption, ["rejected", "alternatives", "rejected alternatives", "대안", "替代方案"]),
    (
      .decision,
      [
        "decisions", "decision", "technology decisions", "architecture decisions", "adr", "결정",
        "기술 결정", "决策", "決定",
      ]
    ),
    (.roadmap, ["roadmap", "road", "milestones", "phases", "로드맵", "일정", "路线图"]),
    (.testing, ["testing", "test plan", "tests", "테스트"]),
  ]

  private static let titleTable = PhraseTable(
    titles.flatMap { topic, names in names.map { (TextWords.words($0), topic) } })

  /// The topic that a section's title gives everything below it.
  static func topic(ofTitle title: String) -> Topic? {
    titleTable.first(in: TextWords.words(title))
  }

  private static let names = topics.flatMap { topic, names in names.map { (topic, $0) } }
  private static let table = PhraseTable(names.map { (TextWords.words($0.1), $0.0) })

  /// Names in scripts without blanks, whose words stick together, with their places in the list.
  private static let wideNames = names.enumerated().filter { _, name in
    name.1.unicodeScalars.contains { $0.value > 0x2E7F }
  }

  /// What a sentence is about; `nil` when no word of it tells.
  static func topic(of sentence: String) -> Topic? {
    if healthPaths.contains(where: sentence.contains) { return .healthChecks }
    let words = TextWords.words(sentence)
    var spoken = table.firstWithOrder(in: words)
    if let order = spoken?.order, names[order].1.hasPrefix(looseToken),
      !ledgerWords.isDisjoint(with: words)
    {
      spoken = nil
    }
    guard sentence.utf8.contains(where: { $0 >= 128 }) else { return spoken?.meaning }
    // Where blanks part no words, a Latin name sticks to what stands around it.
    let isDense = words.contains { word in
      word.unicodeScalars.contains { $0.value > 0x2E7F }
        && word.unicodeScalars.contains(where: \.isASCII)
    }
    if isDense {
      for (order, (topic, name)) in names.enumerated() where order < spoken?.order ?? .max {
        if NamedProduct.mentions(name, sentence) { return topic }
      }
    }
    for (order, (topic, name)) in wideNames where order < spoken?.order ?? .max {
      if sentence.contains(name) { return topic }
    }
    return spoken?.meaning
  }
}
