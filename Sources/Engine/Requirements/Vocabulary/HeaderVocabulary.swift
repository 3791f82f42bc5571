/// What the column of a table holds.
enum ColumnRole: Hashable, Sendable {
  case component, from, to, dependsOn, usedBy, communication, style, purpose, technology, store
  case owner, external, event, publisher, consumers, channel, payload, attribute, target, domain
  case layer, team, port, method, path, entity, fields, condition, alias, storeType, broker, timeout
  case code, direction, published, consumed, other
}

/// Titles of columns by meaning, in the languages that design documents are written in.
enum HeaderVocabulary {
  private static let titles: [(ColumnRole, [String])] = [
    (
      .component,
      [
        "component", "components", "context", "service", "services", "module", "microservice",
        "application",
        "app", "subsystem", "part", "system", "systems", "system name", "building block", "block",
        "lambda", "lambda function", "function name", "job", "worker", "시스템", "시스템명", "系统", "系统名称",
        "子系统", "服务名", "服务名称", "システム", "システム名", "サービス名", "コンポーネント名", "モジュール", "bausteine",
        "component name", "service name", "name", "provided by", "providing component",
        "system component", "microservice name",
        "container", "element", "service module",
        "component service", "process", "unit", "package", "deployable", "workload",
        "micro service", "구성요소", "구성 요소명", "모듈명", "애플리케이션", "组件名", "组件名称", "模块名", "模块名称", "微服务",
        "機能名", "要素", "anwendung", "system komponente",
        "컴포넌트", "서비스", "구성 요소", "모듈", "서비스명", "컴포넌트명", "组件", "服务", "模块", "コンポーネント", "サービス",
        "komponente", "dienst", "modul", "baustein",
      ]
    ),
    (
      .from,
      [
        "from", "source", "caller", "client", "consumer service", "source service",
        "source component", "source system", "sending system", "quellsystem", "origin", "initiator",
        "출발", "호출자", "요청자", "호출 주체", "부르는 쪽", "소스",
        "보내는 쪽", "송신",
        "起点", "调用方", "来源", "呼び出し元", "送信元", "von", "quelle", "aufrufer",
      ]
    ),
    (
      .to,
      [
        "to", "target", "callee", "destination", "provider service", "target service",
        "target component", "target system", "receiver", "receiving system", "zielsystem", "도착",
        "대상", "호출 대상", "피호출자", "목적지", "받는 쪽", "수신", "被调用方", "目标", "目的地",
        "呼び出し先", "送信先", "nach", "ziel", "an", "提供方", "被调方", "服务提供方", "接收方系统", "提供元", "連携先システム",
      ]
    ),
    (
      .dependsOn,
      [
        "depends on", "dependencies", "dependency", "uses", "calls", "requires", "upstream",
        "needs", "integrates with", "talks to", "outbound", "outbound calls", "outgoing", "call",
        "dependency list", "depends", "depends upon", "upstream services", "upstream dependencies",
        "connects to", "interacts with", "service dependencies", "key dependencies",
        "internal dependencies", "consumes from", "calls services", "reads from", "writes to",
        "의존하는 서비스", "의존 컴포넌트", "의존 모듈", "호출하는 서비스", "연계 시스템", "依赖的服务", "依赖项", "依赖关系", "依赖组件",
        "依赖模块", "调用服务", "上游", "依存関係", "依存サービス", "呼び出し", "利用サービス", "ruft auf", "abhängig von",
        "verwendet", "may call", "communicates with", "의존", "의존성", "의존 대상", "의존 서비스",
        "호출", "사용", "연동", "依赖", "依赖服务", "调用", "依存", "依存先", "hängt ab von", "abhängigkeiten",
        "nutzt",
      ]
    ),
    (
      .usedBy,
      [
        "used by", "called by", "dependents", "downstream", "callers", "clients", "inbound",
        "incoming", "depended on by", "depended upon by", "accessed by",
        "read by", "written by", "의존하는 쪽", "被依赖方", "被谁调用", "下游", "利用元サービス", "aufgerufen von", "사용처",
        "사용하는 서비스",
        "호출하는 쪽", "사용하는 쪽",
        "被依赖", "被调用", "依存元", "利用元", "genutzt von", "verwendet von", "who calls it",
        "who uses it",
      ]
    ),
    (
      .communication,
      [
        "communication", "protocol", "via", "interface", "transport", "mechanism", "integration",
        "method of communication", "integration type", "connection", "api", "통신", "프로토콜", "통신 방식",
        "방식", "연동 방식", "인터페이스", "协议", "通信方式", "方式", "プロトコル", "通信", "protokoll", "kommunikation",
      ]
    ),
    (
      .style,
      [
        "style", "sync async", "communication style", "synchronous asynchronous", "type",
        "interaction type", "mode", "pattern", "interaction pattern", "message exchange pattern",
        "동기 비동기", "유형", "类型", "種別", "art", "typ",
      ]
    ),
    (
      .purpose,
      [
        "purpose", "description", "used for", "responsibility", "responsibilities", "reason",
        "notes", "note",
        "why", "what for", "what it does", "what", "does", "task", "tasks", "function",
        "functionality",
        "main responsibility", "功能", "機能", "概要", "役割", "verantwortung", "verantwortlichkeit",
        "funktion", "remark", "remarks", "role", "use", "usage", "목적", "설명", "책임", "역할",
        "이유",
        "비고", "용도", "내용", "职责", "说明", "描述", "用途", "备注", "責務", "説明", "目的", "備考", "zweck",
        "beschreibung", "aufgabe",
      ]
    ),
    (
      .technology,
      [
        "technology", "tech", "stack", "tech stack", "technology stack", "language", "framework",
        "key technologies", "runtime", "runs as", "implementation", "product", "engine", "기술",
        "기술 스택",
        "언어", "구현", "제품", "技术", "技术栈", "技術", "technologie", "produkt",
        "产品", "製品",
      ]
    ),
    (
      .store,
      [
        "database", "db", "data store", "datastore", "keeps", "persists", "caches", "store",
        "storage", "persistence", "cache",
        "databases", "data stores", "stores", "primary store", "storage backend", "persists to",
        "data storage", "persistent store", "bucket", "db schema", "storage technology",
        "데이터베이스", "저장소", "데이터 저장소", "DB", "저장", "数据存储", "存储组件", "データストア", "保存先", "数据库", "存储",
        "データベース", "ストア", "datenbank", "speicher", "datenhaltung", "datenablage", "persistenz",
      ]
    ),
    (
      .timeout,
      [
        "timeout", "time out", "time limit", "deadline", "제한 시간", "제한시간", "타임아웃", "超时", "超时时间",
        "タイムアウト", "zeitlimit",
      ]
    ),
    (.storeType, ["store type", "database type", "db type", "저장소 유형"]),
    (
      .owner,
      [
        "owner", "owned by", "owning service", "owner service", "system of record",
        "owning component", "소유", "소유 서비스", "소유자", "所有者", "拥有者", "所有サービス", "eigentümer",
        "eigner", "besitzer", "gehört", "归属",
      ]
    ),
    (
      .external,
      [
        "external system", "external service", "external systems", "provider", "third party",
        "vendor", "external", "partner", "neighbour system", "neighbor system", "external party",
        "neighbour", "neighbor", "external entity", "external dependency",
        "external dependencies", "external component", "third party service", "third party system",
        "external api", "external apis", "saas", "외부 서비스명", "외부 api", "연계 기관", "第三方", "第三方服务",
        "外部依赖", "外部サービス", "外部api", "drittsystem", "externes system", "umsystem",
        "nachbar", "nachbarn", "nachbarsystem", "nachbarsysteme", "fremdsystem", "externer dienst",
        "外部接口", "連携先", "外部連携先",
        "외부 연동", "외부 시스템", "외부 서비스", "제공자", "공급자", "外部系统", "外部服务",
        "外部システム", "externes system", "anbieter",
      ]
    ),
    (
      .event,
      [
        "event", "event name", "events", "message", "message type", "domain event", "event type",
        "message name", "이벤트 이름", "이벤트 타입", "사건", "事件名", "事件名称", "消息名称", "イベント名", "ereignisname",
        "이벤트", "이벤트명", "메시지", "事件",
        "消息", "イベント", "メッセージ", "ereignis", "nachricht",
      ]
    ),
    (
      .publisher,
      [
        "publisher", "producer", "publishers", "producers", "raised by",
        "emitting service", "publishing service", "발행처", "发布方", "生产方", "发送方", "published by",
        "produced by", "emitter", "emitted by", "발행",
        "sent by", "published from", "발행자", "발행 서비스", "생산자", "프로듀서", "发布者", "生产者", "発行者", "発行元",
        "sender", "herausgeber",
      ]
    ),
    (
      .consumers,
      [
        "consumer", "consumers", "consuming service", "consuming services", "handlers",
        "handled by",
        "subscribing services", "수신자", "구독처", "订阅方", "消费方", "接收方", "subscriber", "subscribers",
        "consumed by", "subscribed by", "received by", "delivered to", "processed by",
        "listener", "listeners", "구독", "구독자", "구독 서비스", "소비자", "컨슈머", "订阅者", "消费者", "購読者", "購読先",
        "empfänger", "abonnenten",
      ]
    ),
    (
      .channel,
      [
        "topic", "channel", "queue", "topics", "queues", "stream", "topic queue", "subject",
        "channel name", "topic name", "queue name", "kafka topic", "exchange",
        "routing key", "라우팅 키", "교환기", "토픽", "채널", "큐", "主题", "队列", "トピック", "チャネル", "kanal",
      ]
    ),
    (
      .payload,
      [
        "payload", "data", "contents", "content", "message body", "data exchanged", "schema",
        "페이로드", "데이터", "전달 데이터", "数据", "载荷", "ペイロード", "データ", "nutzdaten", "daten",
      ]
    ),
    (
      .attribute,
      [
        "attribute", "quality attribute", "quality scenario", "quality goal", "nfr category",
        "aspect", "category", "non functional requirement", "slo name", "품질 목표", "요구 사항", "성능 항목",
        "质量目标",
        "性能要求", "要件", "評価項目", "qualitätsattribut", "metric", "quality", "nfr", "slo", "sla",
        "indicator",
        "characteristic",
        "concern", "nfr", "measure name", "property", "qualitätsziel", "anforderung", "项目", "項目",
        "性能指标", "품질", "요구사항", "kpi", "requirement", "속성", "품질 속성", "지표", "항목", "指标", "质量属性", "品質特性",
        "指標",
        "merkmal", "qualitätsmerkmal", "kennzahl",
      ]
    ),
    (
      .target,
      [
        "goal", "objective", "value", "threshold", "target value", "measure", "response measure",
        "metric target", "limit", "slo target", "acceptance criterion", "acceptance criteria",
        "specification", "목표값", "기준값", "요구 수준", "要求", "目标", "指标值", "基準", "基準値", "sollwert",
        "vorgabe", "목표", "목표치", "기준",
        "값",
        "目标值", "目標", "目標値", "zielwert", "wert", "szenario", "scenario",
        "quality scenario", "messgröße",
      ]
    ),
    (
      .domain,
      [
        "domain", "bounded context", "subdomain", "area", "도메인", "영역", "업무 영역", "领域", "ドメイン",
        "domäne",
      ]
    ),
    (.layer, ["layer", "tier", "계층", "레이어", "层", "层次", "層", "レイヤー", "schicht"]),
    (.team, ["team", "owner team", "responsible", "팀", "담당", "담당 팀", "团队", "チーム", "担当"]),
    (.port, ["port", "ports", "포트", "端口", "ポート"]),
    (.method, ["method", "http method", "verb", "메서드", "메소드", "方法", "メソッド", "methode"]),
    (
      .path,
      [
        "path", "endpoint", "url", "route", "uri", "operation", "오퍼레이션", "경로", "엔드포인트", "路径", "端点",
        "パス",
        "エンドポイント", "pfad", "endpunkt",
      ]
    ),
    (.entity, ["entity", "table", "entity name", "data entity", "엔티티", "테이블", "实体", "エンティティ"]),
    (
      .fields,
      ["fields", "columns", "attributes", "key fields", "필드", "컬럼", "字段", "フィールド", "felder"]
    ),
    (.condition, ["when", "trigger", "condition", "조건", "시점", "트리거", "auslöser"]),
    (.alias, ["alias", "abbreviation", "short name", "also known as", "약어", "별칭", "别名", "略称"]),
    (
      .code,
      [
        "id", "no", "nr", "ref", "code", "key", "identifier", "component id", "service id", "c id",
        "module id", "kennung", "번호", "编号", "序号", "番号", "識別子",
      ]
    ),
    (
      .published,
      [
        "produces", "publishes", "emits", "events published", "published events", "events emitted",
        "produced events", "events produced", "raises", "publishes events",
        "발행 이벤트", "발행하는 이벤트", "发布事件", "发布的事件", "発行イベント", "veröffentlicht", "publiziert",
      ]
    ),
    (
      .consumed,
      [
        "consumes", "subscribes", "subscribes to", "listens to", "events consumed",
        "consumed events", "events subscribed", "subscribed events", "consumes events",
        "subscriptions", "구독 이벤트", "구독하는 이벤트", "소비 이벤트", "订阅事件", "订阅的事件",
        "消费事件", "購読イベント", "abonniert", "konsumiert",
      ]
    ),
    (.direction, ["direction", "in out", "방향", "方向", "richtung"]),
    (.broker, ["broker", "message broker", "브로커", "消息代理", "ブローカー"]),
  ]

  private static let byTitle: [String: ColumnRole] = {
    var table: [String: ColumnRole] = [:]
    for (role, names) in titles {
      for name in names where table[name] == nil { table[name] = role }
    }
    return table
  }()

  /// What a column's title means; `.other` for one that is not known.
  static func role(of title: String) -> ColumnRole {
    let name = ElementName(title)
    if let role = byTitle[name.words.joined(separator: " ")] { return role }
    for part in title.split(whereSeparator: { "/&,·".contains($0) }) {
      if let role = byTitle[ElementName(String(part)).words.joined(separator: " ")] { return role }
    }
    return HeaderPhrase.role(of: name.words) ?? .other
  }

  /// Whether a title announces remarks, which may be about anything.
  static func isRemark(_ title: String) -> Bool {
    let remarks: Set<String> = [
      "note", "notes", "remark", "remarks", "comment", "comments", "비고", "备注", "備考", "bemerkung",
    ]
    return TextWords.words(title).last.map(remarks.contains) ?? false
  }
}
