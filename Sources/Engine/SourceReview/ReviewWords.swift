/// Words that several checks of the sources look for.
enum ReviewWords {
  /// That somebody proves who they are.
  static let authentication: WordList = [
    "auth", "authn", "authz", "authenticat*", "authoris*", "authoriz*", "oauth*", "oidc", "openid",
    "jwt", "jwts", "login", "logins", "log in", "sign in", "signin", "api key", "api keys",
    "apikey", "api token", "bearer", "mtls", "mutual tls", "sso", "saml", "keycloak", "auth0",
    "cognito", "okta", "session cookie", "session cookies", "basic auth", "access token",
    "access tokens", "认证", "登录", "鉴权", "인증", "로그인", "認証", "anmeld*",
  ]

  /// By what somebody proves who they are, where ``authentication`` only says that they do.
  static let proof = WordList(
    authentication.entries.filter { !bareAuthentication.contains($0) } + [
      "password", "passwords", "session", "sessions", "token", "tokens", "certificate*",
      "credential*", "cookie", "cookies", "mfa", "passkey*", "ldap", "kerberos",
      "identity provider",
      "idp", "비밀번호", "토큰", "密码", "令牌", "passwort*",
    ])

  private static let bareAuthentication: Set<String> = [
    "auth", "authn", "authz", "authenticat*", "authoris*", "authoriz*",
  ]

  /// That a message is proven to come from who it says.
  static let signature: WordList = [
    "signature", "signatures", "signed", "signing", "hmac", "verify webhook", "签名", "서명",
  ]

  /// A call of a provider into the system.
  static let callback: WordList = [
    "webhook", "webhooks", "callback", "callbacks", "calls back", "ipn", "웹훅", "콜백", "回调",
  ]

  /// That more than one instance runs.
  static let severalInstances: WordList = [
    "horizontal*", "replica", "replicas", "instances", "autoscal*", "auto scal*", "scale out",
    "scales out", "hpa", "several instances", "on each of the", "multiple instances", "pods",
    "水平扩展", "pm2", "cluster mode", "수평", "개의 인스턴스",
    "인스턴스는 2",
    "인스턴스는 3", "인스턴스는 4", "다중 인스턴스",
  ]

  /// That only one of several instances acts.
  static let mutualExclusion: WordList = [
    "lock", "locks", "locking", "leader", "leader election", "shedlock", "redlock", "singleton",
    "single instance", "one instance", "exactly one", "lease", "leases", "mutex", "advisory lock",
    "锁", "잠금",
  ]

  /// That money changes hands.
  static let payment: WordList = [
    "payment", "payments", "pay", "checkout", "billing", "charge", "charges", "zahlung*", "결제",
    "支付",
  ]

  /// That a socket stays open.
  static let socket: WordList = [
    "websocket", "websockets", "web socket*", "socket io", "signalr", "server sent events", "sse",
    "long polling",
  ]

  /// People whose data the law protects.
  static let people: WordList = [
    "user", "users", "customer", "customers", "patient", "patients", "student", "students",
    "member", "members", "employee", "employees", "owner information", "passenger*", "citizen*",
    "subscriber", "subscribers", "用户", "회원", "고객", "사용자", "kunde*", "nutzer*",
  ]

  /// That something is allowed although a rule forbids it.
  static let exception: WordList = [
    "upward call*", "exception*", "exempt*", "accepted", "allowed", "allows", "permitted",
    "deliberate*", "예외", "허용", "例外", "允许", "許可", "ausnahme*", "erlaubt",
  ]
}
