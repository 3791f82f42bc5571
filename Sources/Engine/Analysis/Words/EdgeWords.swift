/// The words by which an interaction's class is told (rule catalogue, "Edge classes").
enum EdgeWords {
  static let query: WordList = [
    "get*", "read*", "fetch*", "look up", "looks up", "lookup*", "validat*", "verif*", "check*",
    "authorise*", "authorize*", "query", "queries", "quer*", "search*", "find*", "list", "lists",
    "listed", "view*",
    "retriev*", "load*", "resolv*", "ask*", "quote", "totals", "availability", "history",
    "status of", "introspect*", "login*", "log in", "로그인", "조회", "검증", "확인", "검색", "읽기", "읽어", "인증",
  ]

  static let command: WordList = [
    "creat*", "updat*", "submit*", "plac*", "charg*", "reserv*", "send*", "changing", "changes the",
    "change the", "delet*",
    "cancel*", "captur*", "refund*", "pay out", "payout*", "payment*", "transfer*", "authorisation",
    "authorization", "authorise the", "authorize the", "book*", "lock*", "add", "adds", "adding",
    "remov*", "set",
    "writ*", "stor*", "sav*", "persist*", "insert*", "assign*", "start*", "stop*", "trigger*",
    "schedul*", "process*", "register*", "cancellation", "approv*", "reject*", "deliver*",
    "enqueu*", "dispatch*", "execut*", "생성", "변경", "결제", "등록", "수정", "삭제", "취소", "전송",
    "요청", "예약", "저장", "발송",
  ]

  static let event: WordList = [
    "event*", "notif*", "publish*", "emit*", "subscrib*", "consum*", "broadcast*", "listen*",
    "on change", "when changed", "이벤트", "발행", "구독", "알림",
  ]

  static let bulk: WordList = [
    "sync", "syncs", "synchronis*", "synchroniz*", "import*", "export*", "batch*", "report*",
    "nightly", "etl", "elt", "replicat*", "bulk", "dump", "daily", "weekly", "reconcil*",
    "동기화", "배치", "일괄", "야간",
  ]

  /// As ``bulk`` without the mark "sync", which in a table or label names the style.
  static let bulkBesideCalls = WordList(bulk.entries.filter { $0 != "sync" })

  static let stream: WordList = [
    "telemetry", "clickstream", "feed", "real time", "realtime", "stream*", "sensor*", "실시간", "스트림",
    "스트리밍",
  ]

  static let file: WordList = [
    "upload*", "document*", "image*", "attachment*", "file", "files", "pdf", "csv", "photo*",
    "video*", "media", "파일", "업로드", "첨부", "이미지",
  ]

  /// Commands whose sender only needs to know that they were accepted.
  static let acceptance: WordList = [
    "send*", "mail*", "email*", "sms", "push notification*", "notify", "notifies", "notification*",
    "log", "logs", "logging", "record audit", "audit*", "index", "indexing", "enqueu*", "schedul*",
    "track*", "fire and forget", "background", "asynchronous*", "발송", "알림", "전송", "비동기",
  ]

  /// Commands whose caller cannot go on without the outcome.
  static let outcomeNeeded: WordList = [
    "reserv*", "charg*", "authoris*", "authoriz*", "pay", "payment*", "payout*", "pay out", "lock*",
    "validat*", "quot*", "confirm", "confirms", "결제", "예약", "승인",
  ]

  /// Work that takes seconds or longer by its nature.
  static let longWork: WordList = [
    "long running", "minutes", "render*", "transcod*", "generate report*",
    "report generation", "generates report*", "video encoding", "bulk import", "bulk export",
    "takes several seconds", "background job", "model training", "오래 걸리", "수 분", "수분",
    "보고서 생성", "대량",
  ]

  /// Load that comes in bursts.
  static let burst: WordList = [
    "burst*", "spike*", "flash sale*", "black friday", "peak load", "peaks", "surge*", "rush",
    "피크", "폭주", "급증",
  ]

  /// Words of a write to a store.
  static let write: WordList = [
    "writ*", "updat*", "insert*", "delet*", "stor*", "sav*", "persist*", "stamp*", "creat*",
    "record*", "log*", "append*", "maintain*", "own*", "저장", "기록", "갱신", "수정", "쓰기",
  ]

  /// Words of a read, where nothing else is said.
  static let readOnly: WordList = [
    "read*", "quer*", "look up", "looks up", "lookup*", "select*", "report*", "search*", "fetch*",
    "view*", "replica", "조회", "읽기", "읽어", "검색",
  ]

  static let ordering: WordList = [
    "in order", "ordered", "ordering", "sequence", "sequential*", "fifo", "strict order", "순서",
    "순차",
  ]

  static let replay: WordList = [
    "replay*", "rebuild*", "rebuildable", "event history", "event sourcing", "history of events",
    "reprocess*", "read the last months", "retention", "재생", "재처리",
  ]

  static let idempotent: WordList = ["idempotency key", "idempotent*", "idempotency", "멱등"]

  static let fireAndForget: WordList = ["fire and forget", "does not wait", "without waiting"]

  static let reply: WordList = ["reply", "replies", "request reply", "rpc over", "응답"]

  static let webhook: WordList = ["webhook*", "웹훅"]
}
