namespace PolicyMiner.Foundation;

/// <summary>The name of every file of a run, each written once, here.</summary>
public static class RunFolder
{
    /// <summary>Manifest: version, resolved options, seeds, hashes of inputs and outputs.</summary>
    public const string Manifest = "run.json";

    /// <summary>One row per document.</summary>
    public const string Documents = "documents.csv";

    /// <summary>One row per removed span.</summary>
    public const string Cleaning = "cleaning.csv";

    /// <summary>One row per term of the vocabulary.</summary>
    public const string Vocabulary = "vocabulary.csv";

    /// <summary>One row per filter step.</summary>
    public const string TokenLedger = "token_ledger.csv";

    /// <summary>One row per K × seed × fold.</summary>
    public const string Sweep = "sweep.csv";

    /// <summary>One row per K.</summary>
    public const string TopicCountSelection = "k_selection.csv";

    /// <summary>One row per topic and rank.</summary>
    public const string TopicWords = "topic_words.csv";

    /// <summary>One row per rank, one column per topic.</summary>
    public const string TopicWordsWide = "topic_words_wide.csv";

    /// <summary>One row per document, one column per topic.</summary>
    public const string DocumentTopics = "document_topics.csv";

    /// <summary>One row per topic.</summary>
    public const string Topics = "topics.csv";

    /// <summary>One row per start of the reported model.</summary>
    public const string Convergence = "convergence.csv";

    /// <summary>One row per word of an added lexicon that stands in the texts.</summary>
    public const string LexiconHits = "lexicon_hits.csv";

    /// <summary>One row per keyword of the corpus and of each of its groups.</summary>
    public const string Keywords = "keywords.csv";

    /// <summary>One row per warning.</summary>
    public const string Warnings = "warnings.csv";

    /// <summary>One row per measure (举措).</summary>
    public const string Measures = "measures.csv";

    /// <summary>Sentences worded like measures among aims and principles.</summary>
    public const string Goals = "goals.csv";

    /// <summary>One row per topic and representative clause.</summary>
    public const string TopicClauses = "topic_clauses.csv";

    /// <summary>One row per year, level and genre.</summary>
    public const string CorpusStatistics = "corpus_stats.csv";

    /// <summary>One row per year and topic.</summary>
    public const string TopicByYear = "topic_by_year.csv";

    /// <summary>One row per variable, group and topic.</summary>
    public const string TopicByGroup = "topic_by_group.csv";

    /// <summary>One row per link between topics of neighbouring stages.</summary>
    public const string TopicEvolution = "topic_evolution.csv";

    /// <summary>One row per pair of topics.</summary>
    public const string TopicSimilarity = "topic_similarity.csv";

    /// <summary>One row per step of the hierarchical clustering of topics.</summary>
    public const string TopicClusters = "topic_clusters.csv";

    /// <summary>One row per document and neighbour.</summary>
    public const string DocumentSimilarity = "document_similarity.csv";

    /// <summary>One row per term and pair of neighbouring stages.</summary>
    public const string TermSurges = "term_surges.csv";

    /// <summary>One row per pair of terms that stand in the same clauses.</summary>
    public const string CowordEdges = "coword_edges.csv";

    /// <summary>The same network for Gephi and others.</summary>
    public const string CowordGraph = "coword.graphml";

    /// <summary>One row per clause that a document took from another.</summary>
    public const string TextReuse = "text_reuse.csv";

    /// <summary>One row per clause and code.</summary>
    public const string FrameworkCodes = "framework_codes.csv";

    /// <summary>One row per framework, tool and topic.</summary>
    public const string FrameworkByTopic = "framework_by_topic.csv";

    /// <summary>One row per framework, tool, variable and group.</summary>
    public const string FrameworkByGroup = "framework_by_group.csv";

    /// <summary>One row per pair of dimensions of two frameworks.</summary>
    public const string FrameworkByFramework = "framework_by_framework.csv";

    /// <summary>All tables in one workbook.</summary>
    public const string Workbook = "tables.xlsx";

    /// <summary>Top words as a three-line table for LaTeX.</summary>
    public const string TopicWordsLatex = "topic_words.tex";

    /// <summary>Top words as a three-line table that pastes into Word.</summary>
    public const string TopicWordsHtml = "topic_words.html";

    /// <summary>The methods paragraph in Chinese.</summary>
    public const string MethodsChinese = "methods.zh.md";

    /// <summary>The methods paragraph in English.</summary>
    public const string MethodsEnglish = "methods.en.md";

    /// <summary>Names of the topics with their content, to be edited and saved as labels.yaml.</summary>
    public const string SuggestedLabels = "labels.suggested.yaml";

    /// <summary>The bag of words in UCI docword format.</summary>
    public const string BagOfWords = "bag_of_words.txt";

    /// <summary>The result at full precision, but for its findings and pairs: with these, tables, charts and report can be made again without a fit.</summary>
    public const string Result = "model/result.json";

    /// <summary>Terms, then counts, of the pairs of unit and word in the result's bag of words; format in <c>Runs/Saving/SavedColumns.cs</c>.</summary>
    public const string Pairs = "model/pairs.bin";

    /// <summary>The findings at full precision, in a file of their own, because on a large corpus they are most of the result and not everyone needs them.</summary>
    public const string Findings = "model/findings.json";

    /// <summary>The report: one HTML file that needs nothing beside it.</summary>
    public const string Report = "report.html";

    /// <summary>Topic labels that the user edited: read by the command 'report'.</summary>
    public const string Labels = "labels.yaml";

    /// <summary>Where the command 'report' writes unless told otherwise: beside the run's own files, which stay as the run wrote them.</summary>
    public const string RebuiltReport = "report";

    /// <summary>What a rebuilt report was made from.</summary>
    public const string ReportManifest = "report.json";

    /// <summary>φ, priors and terms as one portable file, for reading new texts; format in <c>Topics/TopicModelFile.cs</c>.</summary>
    public const string Model = "model/topics.lda";

    /// <summary>φ, one row per term, one column per topic; on request.</summary>
    public const string PhiTable = "model/phi.csv";

    /// <summary>φ in full precision, one line per topic, one number per term; on request.</summary>
    public const string PhiMatrix = "model/phi.txt";

    /// <summary>Terms of the columns of <see cref="PhiMatrix"/>, one per line; on request.</summary>
    public const string PhiTerms = "model/phi_terms.txt";

    /// <summary>Topic-word weights as MALLET writes them; on request.</summary>
    public const string MalletWeights = "model/mallet_weights.txt";

    /// <summary>Folder of the charts.</summary>
    public const string Charts = "charts";

    /// <summary>Folder of the finished fits of a shard.</summary>
    public const string Cells = "cells";

    /// <summary>Stands in the folder while a run is not complete, and says so.</summary>
    public const string Unfinished = "UNFINISHED.txt";

    /// <summary>Folder of the stage cache, left out of every comparison; may be deleted at any time when no run is at work.</summary>
    public const string Cache = ".cache";
}
