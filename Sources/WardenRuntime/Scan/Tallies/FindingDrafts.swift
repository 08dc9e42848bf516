/// What one worker found since it last handed over.
struct FindingDrafts {
    var detections: DetectionDrafts
    var content: ContentDrafts

    init(seed: UInt64) {
        detections = DetectionDrafts(seed: seed)
        content = ContentDrafts(seed: seed)
    }
}
