namespace PolicyMiner.Findings.Measures;

/// <summary>What a sentence prescribes.</summary>
/// <param name="Modality">How it binds.</param>
/// <param name="Verb">The act.</param>
/// <param name="Object">What it is done to.</param>
/// <param name="Actor">The grammatical subject, or null.</param>
internal sealed record MeasureReading(MeasureModality Modality, string Verb, string Object, string? Actor);
