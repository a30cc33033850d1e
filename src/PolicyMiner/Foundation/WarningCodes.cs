namespace PolicyMiner.Foundation;

/// <summary>Every warning code and every limit, in one place. A code once published keeps its meaning.</summary>
public static class WarningCodes
{
    /// <summary>Every code.</summary>
    public static IReadOnlySet<string> All { get; } = typeof(WarningCodes).GetFields()
        .Where(f => f.IsLiteral && f.FieldType == typeof(string)).Select(f => (string)f.GetRawConstantValue()!).ToHashSet(StringComparer.Ordinal);

    // Input: I01-I19. One document's trouble never stops the others.

    /// <summary>A file could not be opened or read.</summary>
    public const string UnreadableFile = "I01";

    /// <summary>A file is not text in any known encoding, or not of the kind its name says.</summary>
    public const string UndecodableFile = "I02";

    /// <summary>A document has no text (zero bytes, white space only, or a scan).</summary>
    public const string EmptyDocument = "I03";

    /// <summary>A row of the metadata names a file that is not there.</summary>
    public const string MetadataWithoutFile = "I04";

    /// <summary>A document has no row in the metadata.</summary>
    public const string FileWithoutMetadata = "I05";

    /// <summary>Two rows of the metadata name the same file.</summary>
    public const string DuplicateMetadataRow = "I06";

    /// <summary>A value of the metadata cannot be read (for example a date).</summary>
    public const string UnreadableMetadataValue = "I07";

    /// <summary>Metadata and text disagree on date, issuer or genre.</summary>
    public const string MetadataDisagree = "I09";

    /// <summary>A file's content is of another kind than its name says, or its text was repaired or looks garbled.</summary>
    public const string OddFile = "I10";

    /// <summary>The machine lacks the converter that a file needs.</summary>
    public const string ConverterMissing = "I11";

    /// <summary>A file is larger, or takes longer to convert, than any policy should.</summary>
    public const string LimitExceeded = "I12";

    /// <summary>An explanation of a policy (解读) is left out of the model.</summary>
    public const string InterpretationLeftOut = "I13";

    /// <summary>A document is a copy of another.</summary>
    public const string DuplicateDocument = "I14";

    /// <summary>A document is nearly the same as another.</summary>
    public const string NearDuplicateDocument = "I15";

    /// <summary>A document has no token left after the filters.</summary>
    public const string NoTokensLeft = "I08";

    // Output: O01-O09.

    /// <summary>Characters that no font of the charts has.</summary>
    public const string MissingGlyphs = "O01";

    // Method: W01-W24.

    /// <summary>No held-out set: only training perplexity is known.</summary>
    public const string TrainOnlyPerplexity = "W01";

    /// <summary>Fewer than <see cref="MinSeeds"/> seeds in the sweep.</summary>
    public const string SingleSeed = "W02";

    /// <summary>The best or chosen K lies at an edge of the swept range.</summary>
    public const string EdgeOfRange = "W03";

    /// <summary>Many K cannot be told apart from the chosen one.</summary>
    public const string FlatCurve = "W04";

    /// <summary>A topic is not found again from other seeds.</summary>
    public const string UnstableTopic = "W05";

    /// <summary>Two topics are nearly the same.</summary>
    public const string DuplicateTopic = "W06";

    /// <summary>A topic is close to the corpus distribution, or mostly boilerplate.</summary>
    public const string BackgroundTopic = "W07";

    /// <summary>Too few or too short units for the chosen K.</summary>
    public const string TooFewUnits = "W08";

    /// <summary>The fit stopped before it converged.</summary>
    public const string NotConverged = "W09";

    /// <summary>The prior outweighs the data in the median document.</summary>
    public const string PriorDominates = "W10";

    /// <summary>A filter removes too much of the content.</summary>
    public const string OverStopping = "W11";

    /// <summary>The same word stands in the top words of most topics.</summary>
    public const string UnderStopping = "W12";

    /// <summary>A user lexicon's entry occurs in the text but was never cut out.</summary>
    public const string LexiconNotApplied = "W13";

    /// <summary>Near-duplicate documents hold too many tokens.</summary>
    public const string DuplicatesInCorpus = "W14";

    /// <summary>A stage or group has too few documents.</summary>
    public const string ThinGroup = "W15";

    /// <summary>A stage has no documents: a gap, not a zero.</summary>
    public const string MissingStage = "W16";

    /// <summary>Many comparisons: read the adjusted figures.</summary>
    public const string MultipleTesting = "W17";

    /// <summary>Held-out text took part in choosing the vocabulary.</summary>
    public const string Leakage = "W18";

    /// <summary>Coherence figures of different vocabularies are compared.</summary>
    public const string MixedScales = "W19";

    /// <summary>One document holds too many of the tokens.</summary>
    public const string LengthImbalance = "W20";

    /// <summary>Fewer topics are reported than were fitted.</summary>
    public const string FilteredTopics = "W21";

    /// <summary>The segmentation leaves too many single characters.</summary>
    public const string SegmentationFailure = "W22";

    /// <summary>A topic holds a negligible share of the tokens.</summary>
    public const string NegligibleTopic = "W23";

    // The model: M01-M09.

    /// <summary>The fit would not have stayed within --memory and was done in batches of units.</summary>
    public const string FitInBatches = "M01";

    // Findings: F01-F19.

    /// <summary>A label of labels.yaml, or a merge, belongs to no topic of this model.</summary>
    public const string LabelLost = "F01";

    /// <summary>A label followed its topic's content to another number.</summary>
    public const string LabelMoved = "F02";

    /// <summary>A label is tied to a topic's number alone.</summary>
    public const string LabelByNumber = "F03";

    /// <summary>Topics were merged on the user's wish.</summary>
    public const string TopicsMerged = "F04";

    /// <summary>A grouping variable is unknown, or no document has a value for it.</summary>
    public const string EmptyGrouping = "F05";

    /// <summary>The corpus is too large for one of the findings.</summary>
    public const string TooManyDocuments = "F06";

    /// <summary>The program cut the stages.</summary>
    public const string AutomaticStages = "F07";

    /// <summary>A word of a seeded topic is not among those that are modelled.</summary>
    public const string SeedWordUnknown = "F08";

    /// <summary>New documents are far from those that the model was fitted on.</summary>
    public const string Drift = "W24";

    /// <summary>W24: largest rise of the share of words that the model does not know, over that of the training documents.</summary>
    public const double MaxUnknownShareRise = 0.10;

    /// <summary>W24: largest ratio of new documents' perplexity to that of held-out documents in the sweep.</summary>
    public const double MaxHeldOutPerplexityRatio = 1.5;

    /// <summary>W24: the same to the perplexity of the training documents, which is lower because the model knows them.</summary>
    public const double MaxTrainingPerplexityRatio = 2.5;

    /// <summary>W02: fewer seeds than this make the choice preliminary.</summary>
    public const int MinSeeds = 5;

    /// <summary>W04: largest share of the swept K within one paired standard error of the chosen one.</summary>
    public const double MaxIndistinguishableShare = 0.25;

    /// <summary>W09: largest share of the held-out fits that may stop before they converge.</summary>
    public const double MaxUnconvergedShare = 0.1;

    /// <summary>W14: largest share of the tokens that copies of other documents may hold.</summary>
    public const double MaxDuplicateTokenShare = 0.05;

    /// <summary>W20: largest share of the tokens that one document may hold.</summary>
    public const double MaxDocumentTokenShare = 0.25;

    /// <summary>W08: units per topic below this are too few.</summary>
    public const double MinUnitsPerTopic = 3;

    /// <summary>W08: median kept tokens per unit below this are too few.</summary>
    public const double MinMedianUnitTokens = 20;

    /// <summary>W10: largest median share of the prior, α₀/(N+α₀).</summary>
    public const double MaxPriorShare = 0.15;

    /// <summary>W23: smallest share of the tokens that a topic should hold.</summary>
    public const double MinTopicShare = 0.01;

    /// <summary>W05: smallest share of the fits from other seeds that reproduce a stable topic.</summary>
    public const double MinReproducedShare = 0.7;

    /// <summary>W05: below this share it is a warning, and a note above.</summary>
    public const double MinHalfReproduced = 0.5;

    /// <summary>W06: largest cosine of φ between two topics that are not duplicates.</summary>
    public const double MaxTopicCosine = 0.8;

    /// <summary>W06: top-ten words shared from which two topics count as duplicates.</summary>
    public const int DuplicateTopWords = 7;

    /// <summary>W07: cosine of φ with the corpus distribution from which a topic counts as background.</summary>
    public const double MinBackgroundCosine = 0.8;

    /// <summary>W07: share of the documents from which a word stands everywhere; a topic with more than five such words in its top ten is background.</summary>
    public const double EverywhereShare = 0.8;

    /// <summary>W15: documents below which a group is thin.</summary>
    public const int MinGroupDocuments = 5;

    /// <summary>W17: tests in one table above which the adjusted figures must be read.</summary>
    public const int MaxUnadjustedTests = 10;

    /// <summary>W11: largest share of the words of content that one filter may remove.</summary>
    public const double MaxContentRemoved = 0.60;

    /// <summary>W11: a removed word is looked at from this count on,</summary>
    public const long MinRemovedCount = 20;

    /// <summary>and from this share of the words of content on.</summary>
    public const double MinRemovedShare = 0.0005;

    /// <summary>W11: residual inverse document frequency, in bits, from which a removed word tells documents apart.</summary>
    public const double MinResidualIdf = 1.5;

    /// <summary>W12: largest share of the topics that may have the same word among their ten top words.</summary>
    public const double MaxTopicsWithWord = 0.60;

    /// <summary>W22: largest share of one-character words among the Chinese words.</summary>
    public const double MaxSingleCharacterShare = 0.35;

    /// <summary>W22: Chinese characters from which a stretch without one known word counts as a run of unknown words.</summary>
    public const int MinUnknownRun = 6;

    /// <summary>W22: largest share of the Chinese characters in runs of unknown words; 0.004 to 0.12 % in laws, State Council policies and city reports, at most 0.4 % in one document of theirs.</summary>
    public const double MaxUnknownShare = 0.02;

    /// <summary>W22: fewest Chinese words for these shares to mean anything.</summary>
    public const long MinHanTokens = 500;
}
