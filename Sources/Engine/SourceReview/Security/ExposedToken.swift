/// SRC-10: a token travels or lies where others can take it.
enum ExposedToken: SourceReading {
  static let id: RuleID = "SRC-10"
  static let looksFor = "a token in an address or in the browser's storage"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let inAddress = material.text.lines(tokens).filter { line in
      let text = line.text.lowercased()
      return parameters.contains { text.contains($0) } || line.affirms(addresses)
    }
    let inBrowser = material.text.lines(storage).filter { $0.affirms(storage) && $0.says(tokens) }
    var found: [Finding] = []
    if !inAddress.isEmpty {
      found.append(
        finding(
          .error, "A token is part of an address",
          because: "Addresses end up in logs, histories and in the Referer of the next request; "
            + "whoever reads one is logged in.",
          meanwhile: "Contracts carry tokens in the Authorization header only (SEC-02).",
          at: inAddress.map(\.evidence),
          suggestion: "Send it in the Authorization header; for a socket, as a ticket for one use.")
      )
    }
    if !inBrowser.isEmpty {
      found.append(
        finding(
          "Tokens lie in the browser's storage",
          because: "Every script on the page reads it, so one injected script takes the session "
            + "along.",
          at: inBrowser.map(\.evidence),
          suggestion: "Keep the session in a cookie that is HttpOnly, Secure and SameSite."))
    }
    return found
  }

  private static let tokens: WordList = [
    "token", "tokens", "토큰", "令牌", "jwt", "api key", "apikey", "access token", "session id",
  ]
  private static let parameters = [
    "?token=", "&token=", "access_token=", "?jwt=", "?apikey=", "?api_key=", "&api_key=",
  ]
  private static let addresses: WordList = [
    "query string", "query parameter", "query param", "url parameter", "in the url",
  ]
  private static let storage: WordList = [
    "localstorage", "local storage", "sessionstorage", "session storage",
  ]
}
