/// Which elements run as services of the team's own, and which interactions leave a process at all.
extension RequirementsIndex {
  /// Whether the component runs in a user's hands: a page in the browser, an app, a desktop program.
  ///
  /// It is told by its name or its technology; what keeps a store or answers requests runs on a server.
  package func isClientApp(_ id: ElementID) -> Bool { clientApps.contains(id) }

  /// Whether the element runs in a user's hands, read off its words.
  func runsAtUsers(_ element: Element) -> Bool {
    guard element.kind == .component else { return false }
    let names = Wording(([element.name] + element.aliases).joined(separator: " ; "))
    let technologies = Wording(element.technologies.map(\.text).joined(separator: " ; "))
    guard !names.contains(any: ClientWords.servers),
      !technologies.contains(any: ClientWords.serverSide)
    else { return false }
    guard
      names.contains(any: ClientWords.names) || technologies.contains(any: ClientWords.frameworks)
    else { return false }
    let answers = element.interfaces.contains { interface in
      if case .described = interface.signature { false } else { true }
    }
    return !answers && !outgoing(element.id).contains { kind($0.target) == .dataStore }
  }

  /// Whether both ends of the interaction share a process, so that nothing travels over a network.
  package func isInProcess(_ interaction: Interaction) -> Bool {
    technology(of: interaction)?.kind == .inProcess
  }

  /// Whether the ends of a message are tied to each other, so that no broker stands between them.
  func needsNoBroker(_ interaction: Interaction) -> Bool {
    let kind = technology(of: interaction)?.kind
    return kind == .inProcess || kind == .webSocket || kind == .smtp
  }

  /// Whether the interaction is how an instance gets to know the others: it registers at a registry or reads
  /// its settings when it starts, so no request of a user waits for it.
  package func isRegistration(_ interaction: Interaction) -> Bool {
    guard Wording(name(interaction.target)).contains(any: ClientWords.registries) else {
      return false
    }
    guard let purpose = interaction.purpose, !purpose.isEmpty else { return true }
    return Wording(purpose).contains(any: ClientWords.registering)
  }

  /// Whether the component is a part of another one's process: all that it ever does stays inside one.
  package func isInsideAnotherProcess(_ id: ElementID) -> Bool {
    let own = outgoing(id) + incoming(id)
    return !own.isEmpty && own.allSatisfy(isInProcess)
  }

  /// Whether the team runs instances of the component.
  package func isDeployed(_ id: ElementID) -> Bool {
    kind(id) == .component && !isClientApp(id) && !isInsideAnotherProcess(id)
  }
}

/// Words by which a program in a user's hands is told from a service, and a registry from a callee.
private enum ClientWords {
  static let names: WordList = [
    "spa", "single page app*", "web client", "web app*", "webapp*", "mobile app*", "mobile client*",
    "ios", "android", "browser*", "frontend*", "front end*", "desktop app*", "desktop client*",
    "client app*", "프론트엔드", "모바일 앱", "웹 클라이언트", "前端", "客户端", "小程序", "フロントエンド",
  ]
  static let frameworks: WordList = [
    "react", "react native", "vue*", "angular", "svelte", "flutter", "swiftui", "jetpack compose",
  ]
  static let servers: WordList = [
    "gateway", "bff", "server*", "service*", "api", "backend*", "back end", "proxy", "게이트웨이", "서비스",
    "服务", "网关",
  ]
  static let registries: WordList = [
    "eureka*", "consul", "nacos", "zookeeper", "discovery server*", "discovery service*",
    "service registry", "config server*", "configuration server*", "注册中心", "配置中心",
  ]
  static let registering: WordList = [
    "regist*", "discover*", "heartbeat*", "look up", "lookup*", "config*", "settings", "등록", "注册",
    "发现",
  ]
  static let serverSide: WordList = [
    "next js", "nextjs", "nuxt*", "node*", "express*", "ssr", "spring*", "asp net", "django",
    "rails",
    "nginx",
  ]
}
