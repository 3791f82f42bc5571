/// SRC-85: everything runs on one machine.
enum SingleHost: SourceReading {
  static let id: RuleID = "SRC-85"
  static let looksFor = "a deployment on one machine"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(platforms) else { return [] }
    let line = material.text.lines(single).first { line in
      guard line.affirms(single), !line.says(development) else { return false }
      return line.says(production) || line.says(machines)
        || Wording(line.section).contains(any: production)
        || line.kind == .diagram
    }
    guard let line else { return [] }
    let scaling = material.first(ReviewWords.severalInstances)
    let what = line.quoted(single)
    return [
      finding(
        "\(what) runs everything on one machine"
          + (scaling == nil ? "" : ", although several instances are wanted"),
        because:
          "When that machine is away or restarts for an update, so is the whole system; nothing "
          + "can take over, and load can only be met by a larger machine.",
        at: [line.evidence] + [scaling?.evidence].compactMap(\.self),
        suggestion: "Name the platform for production and how an instance is replaced, or accept "
          + "the outages and say how long they may be.")
    ]
  }

  private static let single: WordList = [
    "docker compose", "docker-compose", "single server", "single vm", "single host", "one vm",
    "one server", "single machine", "single ec2", "one ec2", "single virtual machine",
    "single droplet", "서버 한 대", "한 대의 서버", "단일 서버", "单机",
  ]
  private static let machines: WordList = [
    "single server", "single vm", "single host", "one vm", "one server", "single machine", "단일 서버",
    "서버 한 대",
    "单机",
  ]
  private static let production: WordList = [
    "production", "prod", "deployment", "deployed", "orchestration", "hosting", "infrastructure",
    "배포", "部署", "betrieb",
  ]
  private static let development: WordList = [
    "development", "dev", "local", "locally", "test", "tests", "testing", "ci", "개발", "开发",
  ]
  private static let platforms: WordList = [
    "kubernetes", "k8s", "eks", "aks", "gke", "ecs", "fargate", "swarm", "nomad", "cloud run",
    "openshift", "lambda", "app service", "elastic beanstalk", "app runner", "azure container*",
  ]
}
