internal import Formats

/// Renders a message contract as JSON Schema 2020-12 of its CloudEvents 1.0 envelope.
struct MessageSchemaWriter {
  let message: MessageContract
  let session: Session
  let publisher: Element?
  /// Entities that the payload's arrays hold.
  let related: [SchemaContract]

  /// The file under `schemas/`.
  var artifact: Artifact {
    Artifact(
      path: "integration-specs/schemas/\(message.fileName).schema.json", kind: .jsonSchema,
      text: JSONWriter.document(document))
  }

  /// The schema's id with the event's major version (MSG-02).
  ///
  /// A URN, since no source names a registry; it only has to be unique and stable.
  var identifier: String {
    let major = MessageContractBuilder.majorVersion(of: message.type) ?? 1
    let space = NameWords(session.name).kebab.filter(\.isASCII)
    return "urn:\(space.count > 1 ? space : "session"):event:\(message.fileName):v\(major)"
  }

  /// The schema object.
  var document: OrderedValue {
    var value: OrderedValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": .string(identifier),
      "title": .string(message.event), "description": .string(description),
    ]
    Provenance.mark(&value, message.origin)
    value["type"] = "object"
    value["required"] = .array(
      ["specversion", "id", "source", "type", "time", "datacontenttype", "traceparent", "data"])
    value["properties"] = properties
    value["$defs"] = definitions
    value["examples"] = [example]
    return value
  }

  /// A whole event that validates against the schema.
  var example: OrderedValue {
    [
      "specversion": "1.0", "id": .string(ExampleValue.uuid(for: message.event)),
      "source": .string(source), "type": .string(message.type),
      "time": .string(ExampleValue.timestamp), "datacontenttype": "application/json",
      "traceparent": "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
      "data": schemas.example(message.payload),
    ]
  }

  private var schemas: SchemaObject {
    SchemaObject(referencePrefix: "#/$defs/", schemas: [message.payload] + related)
  }

  private var source: String {
    publisher.map { "/" + $0.slug } ?? "/unknown"
  }

  private var description: String {
    let said = publisher.map { "Published by \($0.name)" } ?? "No source names the publisher"
    let fields = message.payload.fields.isEmpty ? " No source names the payload's fields." : ""
    return "\(said) on \(message.channel).\(fields)"
  }

  private var properties: OrderedValue {
    [
      "specversion": ["const": "1.0"],
      "id": [
        "type": "string", "minLength": 1,
        "description": "Unique per source; source and id together tell duplicates (MSG-04).",
      ],
      "source": [
        "type": "string", "format": "uri-reference", "minLength": 1,
        "description": "The publisher.",
      ],
      "type": ["const": .string(message.type)],
      "subject": ["type": "string", "description": "The object that the event is about."],
      "time": ["type": "string", "format": "date-time", "description": "When it happened."],
      "datacontenttype": ["const": "application/json"],
      "dataschema": ["type": "string", "format": "uri"],
      "traceparent": [
        "type": "string", "pattern": "^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$",
        "description": "W3C Trace Context of the publisher (OBS-01).",
      ],
      "data": ["$ref": .string("#/$defs/\(message.payload.name)")],
    ]
  }

  private var definitions: OrderedValue {
    .object(
      ([message.payload] + related).map { OrderedValue.Member($0.name, schemas.object($0)) })
  }
}
