internal import Formats

/// A request over messages with its answer, as AsyncAPI 3 describes it (COM-12).
struct ReplyContract {
  let interaction: Interaction
  let channel: ReplyChannel
  let requirements: Requirements

  /// One per interaction that COM-12 gave a reply channel, in order.
  static func all(in blueprint: Blueprint) -> [ReplyContract] {
    let decisions = DesignIndex(blueprint.design)
    return blueprint.requirements.interactions.compactMap { interaction in
      guard decisions.decision(.interaction(interaction.id), .replyChannel) != nil else {
        return nil
      }
      return ReplyContract(
        interaction: interaction,
        channel: ReplyChannel(of: interaction, in: blueprint.requirements),
        requirements: blueprint.requirements)
    }
  }

  private var source: String { requirements.name(interaction.source) }
  private var target: String { requirements.name(interaction.target) }
  private var slugs: String {
    "\(requirements.slug(interaction.source))-asks-\(requirements.slug(interaction.target))"
  }

  /// The channels of request and answer.
  var channels: [OrderedValue.Member] {
    [
      member(
        "\(slugs)-request", address: channel.request,
        "\(source) asks \(target) here\(interaction.purpose.map { ": \($0)" } ?? "")."),
      member("\(slugs)-reply", address: channel.reply, "\(target) answers \(source) here."),
    ]
  }

  private func member(
    _ key: String, address: String, _ description: String
  ) -> OrderedValue.Member {
    var value: OrderedValue = [
      "address": .string(address), "description": .string(description),
      "messages": [
        "message": [
          "name": .string(AsyncAPIWriter.key(key)),
          "summary": "No source names the fields; the payload is open.",
          "correlationId": ["location": "$message.header#/correlationId"],
          "headers": [
            "type": "object", "required": ["correlationId"],
            "properties": ["correlationId": ["type": "string", "format": "uuid"]],
          ],
        ]
      ],
    ]
    value["x-rule"] = "COM-12"
    return OrderedValue.Member(AsyncAPIWriter.key(key), value)
  }

  /// What the asker sends and what the asked part receives, each with the reply.
  var operations: [OrderedValue.Member] {
    let request = AsyncAPIWriter.key("\(slugs)-request")
    let reply = AsyncAPIWriter.key("\(slugs)-reply")
    return [
      ("send", interaction.source, "asks"), ("receive", interaction.target, "answers"),
    ].map { action, application, verb in
      let slug = requirements.slug(application)
      return OrderedValue.Member(
        AsyncAPIWriter.key("\(slug)-\(verb)-\(slugs)"),
        [
          "action": .string(action), "channel": ["$ref": .string("#/channels/\(request)")],
          "summary": .string("\(requirements.name(application)) \(verb)."),
          "tags": [["name": .string(slug)]],
          "messages": [["$ref": .string("#/channels/\(request)/messages/message")]],
          "reply": [
            "channel": ["$ref": .string("#/channels/\(reply)")],
            "messages": [["$ref": .string("#/channels/\(reply)/messages/message")]],
          ],
          "x-application": .string(slug),
        ])
    }
  }
}
