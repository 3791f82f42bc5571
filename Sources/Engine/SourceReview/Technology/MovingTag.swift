/// SRC-171: what is deployed today is something else tomorrow.
enum MovingTag: SourceReading {
  static let id: RuleID = "SRC-171"
  static let looksFor = "a release that is not told apart from the next"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard
      let line = material.statements(tags).first(where: { $0.says(images) })
    else { return [] }
    return [
      finding(
        "Images are deployed by a tag that moves (“\(line.quoted(tags))”)",
        about: material.subject(of: line),
        because:
          "Two instances started an hour apart run different programs, nobody can say which, and there "
          + "is nothing to go back to.",
        meanwhile: "Nothing is assumed about releases.", at: [line.evidence],
        suggestion: "Deploy by version or digest, and keep the one before it ready.")
    ]
  }

  private static let tags: WordList = ["latest", "tag latest", "latest tag"]
  private static let images: WordList = ["image", "images", "docker", "container", "tag", "이미지"]
}
