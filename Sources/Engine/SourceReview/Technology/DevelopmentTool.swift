/// SRC-29: a tool for development does a job of production.
enum DevelopmentTool: SourceReading {
  static let id: RuleID = "SRC-29"
  static let looksFor = "a development tool on which the system depends"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let lines = material.text.lines(tools).filter { $0.affirms(tools) || $0.says(["start*"]) }
    guard let first = lines.first, let tool = first.wording.first(of: tools),
      !material.says(others)
    else { return [] }
    let name = first.text.split { !$0.isLetter }.first { $0.lowercased() == tool }.map(String.init)
    return [
      finding(
        "\(name ?? tool) is a development tool, and no source names what takes its place in "
          + "production",
        because: "It keeps what it gets and delivers nothing, or forgets everything at the next "
          + "start.",
        meanwhile: "The interaction is designed for a real provider whose name is open.",
        at: lines.prefix(2).map(\.evidence),
        suggestion: "Name the provider for production, its limits and its credentials.")
    ]
  }

  private static let tools: WordList = [
    "maildev", "mailhog", "mailcatcher", "mailpit", "localstack", "ngrok", "json server",
    "wiremock", "azurite",
  ]
  private static let others: WordList = [
    "sendgrid", "ses", "mailgun", "postmark", "sparkpost", "brevo", "resend", "mandrill",
  ]
}
