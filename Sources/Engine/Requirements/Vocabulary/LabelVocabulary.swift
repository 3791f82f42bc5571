/// What the label of a field under a component's heading means.
enum FieldRole: Hashable, Sendable {
  case responsibility, dependencies, dependents, interfaces, technology, stores, data
  case published, consumed, events, quality, domain, layer, team, externals, aliases, port
  case inputs, outputs, triggers, name, other

  /// Whether the label on its own shows that the heading above names a component.
  var describesComponent: Bool {
    switch self {
    case .responsibility, .dependencies, .dependents, .interfaces, .technology, .published,
      .consumed, .port, .stores, .inputs, .outputs, .externals, .triggers:
      true
    default: false
    }
  }
}

/// Labels by meaning, in the languages that design documents are written in.
enum LabelVocabulary {
  private static let labels: [(FieldRole, [String])] = [
    (
      .responsibility,
      [
        "responsibility", "responsibilities", "role", "purpose", "description", "function",
        "functions", "what it does", "main responsibility", "key responsibilities",
        "core responsibilities",
        "primary responsibility", "main responsibilities", "does", "mission", "capabilities",
        "주요 기능", "주요 책임", "主要职责", "核心功能", "主な責務", "주요 역할",
        "verantwortlichkeit", "verantwortlichkeiten", "aufgaben", "beschreibung", "책임", "역할", "설명",
        "목적", "기능", "담당 업무",
        "职责", "功能", "描述", "责任", "責務", "役割", "説明", "機能", "verantwortung", "aufgabe", "zweck",
      ]
    ),
    (
      .dependencies,
      [
        "dependencies", "dependency", "depends on", "depend on", "uses", "requires", "calls",
        "upstream", "upstream dependencies", "outbound", "outbound calls", "integration points",
        "integrations", "internal dependencies", "service dependencies", "communicates with",
        "interacts with", "interactions", "talks to", "connects to", "integrates with",
        "external calls", "outgoing", "outgoing calls", "outgoing dependencies", "needs",
        "collaborators", "collaborates with", "relies on", "dependency list", "key dependencies",
        "runtime dependencies", "calls out to", "downstream dependencies", "downstream services",
        "calls to", "reads from", "writes to", "required interfaces", "service calls", "backends",
        "required services", "upstream services", "internal services", "의존하는 서비스", "사용하는 서비스",
        "필요 인터페이스", "요구 인터페이스", "필요한 인터페이스", "依赖接口", "需要的接口", "利用インターフェース",
        "benötigte schnittstellen", "genutzte schnittstellen",
        "의존 컴포넌트", "연계 시스템", "호출 서비스", "依赖的服务", "依赖项", "依赖关系", "依赖组件", "调用服务", "调用", "交互",
        "連携先", "利用サービス", "呼び出し先", "ruft auf", "kommuniziert mit", "verwendet", "benötigt",
        "abhängig von", "의존성", "의존", "의존 서비스", "의존 대상", "의존 관계", "사용", "호출", "연동",
        "연동 대상", "依赖", "依赖服务", "依存", "依存関係", "依存先", "abhängigkeiten", "hängt ab von", "nutzt",
      ]
    ),
    (
      .dependents,
      [
        "used by", "called by", "consumers", "dependents", "depended upon by", "incoming calls",
        "incoming dependencies", "invoked by", "accessed by", "사용하는 곳", "호출하는 서비스", "被依赖方", "调用方",
        "呼び出し元", "aufgerufen von", "depended on by", "clients", "callers",
        "downstream", "inbound", "의존받는 서비스", "사용처", "호출자", "피의존", "被依赖", "被调用", "依存元", "利用元",
        "genutzt von", "verwendet von",
      ]
    ),
    (
      .interfaces,
      [
        "interfaces", "interface", "api", "apis", "api endpoints", "endpoints", "key interfaces",
        "public interface", "public api", "operations", "methods", "exposes", "provides",
        "provided interfaces", "rest api", "grpc api", "endpoint", "인터페이스", "제공 인터페이스", "엔드포인트",
        "api 엔드포인트", "제공 api", "接口", "端点", "インターフェース", "エンドポイント", "schnittstellen", "schnittstelle",
      ]
    ),
    (
      .technology,
      [
        "technology", "technologies", "type technology", "technology stack", "container technology",
        "programming language", "platform", "runtime environment", "기술스택", "tech stack", "stack",
        "tech", "runtime",
        "language", "framework", "implementation", "runs as", "built with", "기술", "기술 스택", "구현",
        "언어", "技术", "技术栈", "技術", "技術スタック", "technologie", "technologien",
      ]
    ),
    (
      .stores,
      [
        "database", "databases", "data store", "data stores", "datastore", "state", "persists to",
        "primary store", "stores data in", "data storage", "caching", "cache store", "저장", "DB",
        "数据存储", "存储层", "データストア", "保存先", "speicher", "datastores", "storage",
        "persistence", "cache", "caches", "keeps", "stores", "db", "데이터베이스", "저장소", "데이터 저장소", "캐시",
        "데이터 스토어", "数据库",
        "存储", "データベース", "ストレージ", "datenbank", "datenspeicher", "datenhaltung",
        "datenablage", "persistenz", "저장 데이터베이스", "데이터 저장", "存储方式", "数据库表", "データ保存",
      ]
    ),
    (
      .data,
      [
        "data owned", "data", "owned data", "owns", "entities", "key entities", "data model",
        "models", "domain model", "data entities", "소유 데이터", "데이터", "엔티티", "관리 데이터", "数据", "实体",
        "データ",
        "エンティティ", "daten",
      ]
    ),
    (
      .published,
      [
        "events published", "published events", "publishes", "produces", "emits",
        "events produced", "event publishing", "outgoing events", "produced events",
        "messages published", "topics produced", "event published", "publishes to",
        "publishes events", "emits events", "emitted events", "raises", "sends events",
        "events emitted", "events raised", "produces to", "produces events", "outbound events",
        "event outputs", "published topics", "发布的事件", "发布消息", "生产消息", "발행하는 메시지", "発行するイベント",
        "publiziert", "veröffentlichte ereignisse", "발행 이벤트", "이벤트 발행", "발행", "발행하는 이벤트", "发布事件",
        "发布",
        "発行イベント", "発行", "送信イベント", "配信イベント", "veröffentlicht",
      ]
    ),
    (
      .consumed,
      [
        "events consumed", "consumed events", "consumes", "subscribes", "subscribes to",
        "subscriptions", "listens to", "incoming events", "events subscribed", "subscribed events",
        "messages consumed", "topics consumed", "consumes events", "consumes from",
        "subscribes to events", "event subscriptions", "events handled", "handles events",
        "inbound events", "listens for", "event inputs", "events received", "subscribed topics",
        "listens on", "订阅的事件", "消费的事件", "消费消息", "수신하는 이벤트", "購読するイベント", "konsumiert",
        "kafka topics", "topics", "구독 이벤트", "이벤트 구독", "구독",
        "소비 이벤트", "구독하는 이벤트", "수신 이벤트", "订阅事件", "消费事件", "订阅", "購読イベント", "購読", "受信イベント", "受信",
        "订阅消息", "接收消息", "接收事件", "消费", "abonniert",
      ]
    ),
    (.events, ["events", "messages", "messaging", "이벤트", "메시지", "事件", "イベント", "ereignisse"]),
    (
      .quality,
      [
        "quality", "quality attributes", "performance", "availability", "scalability", "sla", "slo",
        "slos", "latency", "throughput", "non functional requirements", "nfr", "nfrs",
        "performance target", "performance targets", "reliability", "retention", "recovery",
        "품질", "품질 속성", "성능", "가용성", "확장성", "비기능 요구사항", "성능 목표", "보존 기간", "性能", "可用性",
        "品質", "性能要件", "qualität", "verfügbarkeit",
      ]
    ),
    (.domain, ["domain", "bounded context", "subdomain", "도메인", "领域", "ドメイン", "domäne"]),
    (.layer, ["layer", "tier", "계층", "레이어", "层", "レイヤー", "層", "schicht"]),
    (
      .team,
      [
        "team", "owner", "owned by", "owning team", "maintainer", "contact", "팀", "담당 팀", "담당",
        "소유 팀",
        "团队", "チーム", "担当",
      ]
    ),
    (
      .externals,
      [
        "external", "external dependencies", "external systems", "external services",
        "external integrations", "third party", "third party services", "외부 연동", "외부 시스템", "외부 서비스",
        "외부 의존성", "外部依赖", "外部システム", "externe systeme",
      ]
    ),
    (
      .aliases,
      ["also known as", "alias", "aliases", "aka", "abbreviation", "별칭", "약어", "别名", "別名"]
    ),
    (
      .inputs,
      [
        "input", "inputs", "in", "eingang", "reads", "sources", "source", "입력", "输入", "入力",
        "eingabe", "eingaben",
      ]
    ),
    (
      .outputs,
      [
        "output", "outputs", "out", "ausgang", "writes", "sinks", "sink", "targets", "destination",
        "destinations",
        "출력",
        "输出", "出力", "ausgabe", "ausgaben",
      ]
    ),
    (
      .name,
      [
        "name", "component", "component name", "service name", "module name", "service", "이름",
        "컴포넌트명", "서비스명", "名称", "组件名称", "服务名称", "名前", "サービス名", "bezeichnung",
      ]
    ),
    (
      .triggers,
      [
        "trigger", "triggers", "triggered by", "invoked on", "started by", "auslöser", "트리거", "触发器",
        "触发条件", "トリガー", "起動契機",
      ]
    ),
    (.port, ["port", "ports", "포트", "端口", "ポート"]),
  ]

  private static let byLabel: [String: FieldRole] = {
    var table: [String: FieldRole] = [:]
    for (role, names) in labels {
      for name in names where table[name] == nil { table[name] = role }
    }
    return table
  }()

  /// What a label means; `nil` for one that is not known.
  static func role(of label: String) -> FieldRole? {
    let name = ElementName(label)
    if let role = byLabel[name.words.joined(separator: " ")] { return role }
    // "Dependencies / Integrations", "Database & Cache"
    for part in label.split(whereSeparator: { "/&,·".contains($0) }) {
      if let role = byLabel[ElementName(String(part)).words.joined(separator: " ")] { return role }
    }
    return LabelPhrase.role(of: name.words)
  }
}
