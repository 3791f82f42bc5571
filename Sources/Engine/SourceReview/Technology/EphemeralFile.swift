/// SRC-25: what is to last is written to a disk that does not.
enum EphemeralFile: SourceReading {
  static let id: RuleID = "SRC-25"
  static let looksFor = "data on a disk that goes with the instance"

  static func findings(in material: SourceMaterial) -> [Finding] {
    onMachines(in: material) + onHosts(in: material)
  }

  /// Sentences that name the disk of a pod or of one machine.
  private static func onMachines(in material: SourceMaterial) -> [Finding] {
    let lines = material.statements(machineDisks).filter { line in
      line.affirms(machineDisks) && !line.says(kept) && !line.says(passing)
    }
    guard let first = lines.first else { return [] }
    let owner = material.owner(of: first) ?? "A part"
    return [
      finding(
        .error,
        "\(owner) keeps data where it goes with the instance (“\(first.quoted(machineDisks))”)",
        about: material.subject(of: first),
        because: "That disk goes with the pod or the machine, no other instance sees it, and "
          + "nothing copies it.",
        at: lines.prefix(3).map(\.evidence),
        suggestion: "Name an object store, a database or a volume that outlives the instance, and "
          + "its backup.")
    ]
  }

  private static func onHosts(in material: SourceMaterial) -> [Finding] {
    material.requirements.components.compactMap { component -> Finding? in
      let hosts = material.knowledge.hosts(of: component.id)
      let host = hosts.first { entry in
        entry.facts(.executionModel).contains { $0.value == .text("per-request") }
          || ephemeral.contains(entry.id)
      }
      let own = material.text.lines(ownedBy: component.id)
      guard let host, let line = own.first(where: { $0.affirms(localFiles) }),
        !own.contains(where: { $0.says(kept) })
      else { return nil }
      return finding(
        .error, "\(component.name) keeps data in files on \(host.name)",
        about: .element(component.id),
        because: "The disk of \(host.name) goes with the instance, and each instance has its own: "
          + "after the next deployment the data is gone.",
        at: [line.evidence],
        suggestion:
          "Name a database or object store for it, or a volume that outlives the instance.")
    }
  }

  private static let ephemeral: Set<String> = ["heroku", "google-cloud-run", "aws-fargate"]
  private static let machineDisks: WordList = [
    "data in the container", "inside the container",
    "pod s disk", "pod disk", "pod filesystem", "container s disk", "container disk",
    "container filesystem", "hostpath", "host path", "emptydir", "disk of the server",
    "disk of the pod", "disk of the instance", "로컬 디스크", "서버 디스크", "本地磁盘", "lokale festplatte",
  ]
  private static let passing: WordList = ["cache", "caches", "temporary", "temp", "scratch", "임시"]
  private static let localFiles: WordList = [
    "sqlite", "h2 file", "local file", "local files", "local disk", "file based database",
    "leveldb", "local filesystem",
  ]
  private static let kept: WordList = [
    "volume", "volumes", "efs", "litestream", "development", "locally", "local development",
    "turso", "d1", "s3",
  ]
}
