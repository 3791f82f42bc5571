/// Words inside names that tell what sort of thing is named.
enum NameVocabulary {
  /// Last words that may be missing where the same part is named again.
  static let genericEndings: Set<String> = [
    "service", "services", "component", "components", "module", "modules", "microservice",
    "microservices", "svc", "subsystem", "서비스", "컴포넌트", "모듈", "服务", "组件", "模块", "サービス",
    "コンポーネント", "モジュール", "dienst", "komponente", "modul",
  ]

  /// Last words of the names of components that a team builds.
  static let componentEndings: Set<String> = [
    "service", "services", "component", "module", "microservice", "svc", "gateway", "server",
    "worker", "workers", "agent", "engine", "connector", "adapter", "orchestrator", "scheduler",
    "processor", "consumer", "producer", "handler", "frontend", "backend", "bff", "app",
    "application", "portal", "dashboard", "client", "ui", "spa", "api", "job", "daemon",
    "simulator", "proxy", "crawler", "scanner", "analyzer", "analyser", "monitor", "publisher",
    "subscriber", "controller", "coordinator", "registry", "router", "bot", "cli", "website",
    "system", "hub", "manager", "archive", "workbench", "console", "fn", "function", "lambda",
    "generator", "counter", "allocator", "builder", "calculator", "tracker", "notifier", "sender",
    "loader", "importer", "exporter", "ingestor", "ingester", "encoder", "transcoder", "renderer",
    "resolver", "validator", "matchmaker", "bridge", "indexer", "archiver", "poller", "watcher",
    "executor", "runner", "provisioner", "reconciler", "transformer", "enricher", "classifier",
    "recommender", "optimizer", "detector", "fetcher", "scraper", "uploader", "synchronizer",
    "terminal", "kiosk", "dispatcher", "webapp", "core", "platform", "aggregator", "collector",
    "서비스", "컴포넌트", "모듈", "게이트웨이", "서버", "워커", "에이전트", "엔진", "커넥터", "어댑터", "앱",
    "스케줄러", "오케스트레이터", "프런트엔드", "프론트엔드", "백엔드", "포털", "시스템", "키오스크", "단말", "단말기",
    "디스플레이", "콘솔", "허브", "服务", "网关", "组件", "模块",
    "系统", "平台", "引擎", "终端", "サービス", "ゲートウェイ", "サーバー", "システム", "エンジン", "ポータル", "アプリ",
    "バッチ", "ワーカー", "dienst", "komponente", "modul",
  ]

  /// Endings of component names in languages that write compounds without blanks.
  private static let compoundEndings = [
    "서비스", "게이트웨이", "시스템", "서버", "服务", "网关", "系统", "平台", "引擎", "终端", "中心", "サービス", "ゲートウェイ",
    "サーバー", "サーバ", "システム", "エンジン", "ポータル", "アプリ", "ワーカー", "dienst", "modul", "portal",
  ]

  /// Endings of the names of stores in such languages.
  private static let compoundStoreEndings = [
    "datenbank", "speicher", "数据库", "库", "マスタ", "テーブル", "缓存", "データベース", "キャッシュ", "ストレージ", "데이터베이스",
    "저장소",
  ]

  /// Whether the last word of a name is one of a component's.
  static func endsLikeComponent(_ words: [String]) -> Bool {
    guard let last = words.last else { return false }
    return componentEndings.contains(last)
      || compoundEndings.contains { last.count > $0.count && last.hasSuffix($0) }
  }

  /// Whether the last word of a name is one of a store's.
  static func endsLikeStore(_ words: [String]) -> Bool {
    guard let last = words.last else { return false }
    return storeWords.contains(last)
      || compoundStoreEndings.contains { last.count > $0.count && last.hasSuffix($0) }
  }

  /// Words that make a name that of a data store.
  static let storeWords: Set<String> = [
    "database", "databases", "db", "datastore", "store", "cache", "bucket", "buckets", "storage",
    "warehouse", "lake", "tables", "table", "rdbms", "데이터베이스", "저장소", "캐시", "디비", "스토리지",
    "数据库", "缓存", "存储", "データベース", "キャッシュ", "datenbank",
  ]

  /// Words that make a name that of a broker.
  static let brokerWords: Set<String> = [
    "queue", "broker", "topic", "topics", "eventbus", "bus", "stream", "mq", "브로커", "큐", "메시지큐",
    "消息队列", "キュー", "ブローカー", "warteschlange",
  ]

  /// Words that make a name that of a person.
  static let personWords: Set<String> = [
    "user", "users", "customer", "customers", "admin", "admins", "administrator", "operator",
    "operators", "browser", "browsers", "actor", "visitor", "guest", "buyer", "shopper", "employee",
    "staff", "person", "people", "사용자", "고객", "관리자", "운영자", "방문자", "직원", "브라우저", "用户", "客户",
    "管理员", "ユーザー", "顧客", "管理者", "benutzer", "benutzerin", "kunde", "kunden", "kundin",
    "kundinnen", "nutzer", "nutzerin", "anwender", "anwenderin", "mitarbeiter", "mitarbeiterin",
    "mitarbeitende", "sachbearbeiter", "sachbearbeiterin", "besucher", "gast", "bürger", "bürgerin",
  ]

  /// Words that make a group, heading or name that of something outside the system.
  static let externalWords: Set<String> = [
    "external", "externals", "thirdparty", "third", "3rd", "saas", "partner", "외부", "서드파티", "第三方",
    "外部", "extern",
    "externe", "externes",
  ]

  /// Words that ask for all members of a group instead of naming one.
  static let quantifiers: Set<String> = [
    "all", "every", "each", "any", "other", "others", "various", "several", "multiple", "many",
    "both", "모든", "전체", "각", "所有", "全部", "各", "すべて", "alle",
  ]

  /// Texts that say that there is nothing.
  static let nothing: Set<String> = [
    "none", "nothing", "no", "na", "n a", "-", "–", "—", "", "없음", "해당 없음", "없다", "无", "無",
    "なし", "keine", "tbd", "independent", "none independent", "not applicable",
  ]

  /// Titles of sections that are no part of a system, whatever stands below them.
  static let sectionTitles: Set<String> = [
    "overview", "introduction", "summary", "executive summary", "background", "context", "goals",
    "non goals", "purpose", "scope", "architecture", "system architecture", "components",
    "component", "services", "component design", "component overview", "modules", "interfaces",
    "interface", "api", "apis", "dependencies", "dependency matrix", "data", "data model",
    "data flow", "data flows", "database", "databases", "database schema", "storage", "events",
    "messaging", "communication", "integration", "integrations", "external systems",
    "external services", "external integrations", "security", "performance", "scalability",
    "monitoring", "observability", "logging", "deployment", "infrastructure", "operations",
    "testing", "test plan", "quality", "quality attributes", "non functional requirements",
    "requirements", "decisions", "open points", "open questions", "risks", "assumptions",
    "glossary", "references", "appendix", "roadmap", "future work", "next steps", "principles",
    "layers", "domains", "diagram", "diagrams", "technology stack", "tech stack", "technology",
    "configuration", "error handling", "features", "notes", "changelog", "contents",
    "table of contents", "environment", "environments", "setup", "installation", "usage",
    "development", "build", "license", "contributing", "getting started", "prerequisites",
    "quick start", "limits", "topics", "qualities", "public api", "public interface", "endpoints",
    "environment variables", "authors", "faq", "slos", "sla", "timing", "motivation", "rationale",
    "workloads", "manifests", "open issues", "service levels", "numbers", "responsibility",
    "responsibilities", "users", "flow", "flows", "details", "implementation details", "secrets",
    "cross cutting", "cross cutting concerns", "constraints", "limitations", "trade offs",
    "tradeoffs", "backups", "alerts", "alerting", "ownership", "costs", "capacity", "availability",
    "disaster recovery", "data retention", "failure modes", "runbooks", "use cases", "scenarios",
    "slo", "technical details", "miscellaneous",
    "품질 목표", "비기능 요구사항", "제약", "제약 사항", "제약사항", "상세", "기타", "质量属性", "qualitätsziele",
    "randbedingungen",
    "개요", "소개", "배경", "목적", "범위", "아키텍처", "구성 요소", "컴포넌트", "서비스", "의존성", "데이터", "데이터베이스",
    "이벤트", "인터페이스", "보안", "성능", "모니터링", "배포", "운영", "테스트", "품질 속성", "요구사항", "결정", "미결 사항",
    "위험", "용어", "부록", "로드맵", "概述", "架构", "依赖", "介绍", "概要", "アーキテクチャ", "überblick", "architektur",
  ]

  /// Last words of titles that tell something about parts instead of naming one.
  static let sectionEndings: Set<String> = [
    "overview", "diagram", "diagrams", "flow", "flows", "view", "views", "interaction",
    "interactions", "communication", "relationships", "relations", "dependencies", "matrix",
    "responsibilities", "summary", "table", "list", "architecture", "design", "structure",
    "patterns", "pattern", "principles", "guidelines", "considerations", "strategy", "requirements",
    "decisions", "notes", "model", "models", "context", "deployment", "details", "levels", "layers",
    "components", "services", "modules", "contracts", "sequence", "sequences", "glance",
    "concerns", "interfaces", "boundaries", "rationale", "descriptions", "description", "example",
    "examples", "legend",
    "conventions", "rules", "setup", "guide", "workflow", "workflows", "lifecycle", "pipelines",
    "transitions", "specification", "specifications", "breakdown", "landscape",
    "다이어그램", "흐름", "관계", "구조", "목록", "개요", "규칙", "통신", "실행", "설정", "전략", "원칙", "정책", "절차",
    "방법", "요약", "명세", "가이드", "图", "关系", "流程", "概述", "列表", "通信", "规则", "策略", "规范", "部署", "启动",
    "配置", "指南", "步骤", "设计", "一覧", "図", "手順", "設定", "方針",
    "diagramm", "übersicht",
  ]

  /// Whether a text says that there is nothing to name.
  static func isNothing(_ text: String) -> Bool {
    let plain = text.trimmed
    if nothing.contains(plain.lowercased()) { return true }
    let words = TextWords.words(plain)
    guard let first = words.first else { return true }
    if nothing.contains(words.joined(separator: " ")) { return true }
    return ["none", "없음", "无", "なし", "keine"].contains(first)
  }
}
