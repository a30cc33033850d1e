using System.Runtime.InteropServices;
using PolicyMiner.Documents;
using PolicyMiner.Documents.Clauses;
using PolicyMiner.Findings.Clauses;
using PolicyMiner.Segmentation;

namespace PolicyMiner.Findings.Measures;

/// <summary>Finds the measures of a document: reads every sentence of its clauses and gives those that prescribe an act their citation, actors, targets and topics.</summary>
internal sealed class MeasureFinder
{
    private const int LongestInlineHeading = 12;
    private const int LongestPartLine = 20;
    private readonly ISegmenter _segmenter;
    private readonly Func<Token, string> _tag;
    private readonly TextTopicReader _topics;

    /// <summary>Prepares the search.</summary>
    /// <param name="segmenter">Cuts words.</param>
    /// <param name="tag">Part of speech of a token, or an empty text.</param>
    /// <param name="topics">Topics of parts of the modelled documents.</param>
    public MeasureFinder(ISegmenter segmenter, Func<Token, string> tag, TextTopicReader topics)
    {
        _segmenter = segmenter;
        _tag = tag;
        _topics = topics;
    }

    /// <summary>Reads one document.</summary>
    /// <param name="index">Its corpus index.</param>
    /// <param name="document">Its text and clauses.</param>
    /// <param name="words">For each of its clauses, by index, the kept words and their topics; null for a clause without text of its own.</param>
    public DocumentMeasures Find(int index, PolicyDocument document, ClauseWords?[] words)
    {
        var sentences = SentenceSplitter.Split(document);
        var measures = new List<Measure>();
        var goals = new List<Measure>();
        var context = new ActorContext(document.Clauses);
        var clause = -1;
        IReadOnlyList<string> headings = [];
        string? part = null;
        foreach (var sentence in sentences)
        {
            part = PartOf(document.Text.AsSpan(sentence.Start, sentence.End - sentence.Start), part);
            if (sentence.Clause != clause)
            {
                clause = sentence.Clause;
                headings = HeadingsOf(document, clause);
                headings = part is null ? headings : [.. headings, part];
            }

            var (kind, measure) = Read(index, document, sentence, headings, words[clause]!, context);
            if (measure is not null)
            {
                (kind == SentenceKind.Goal ? goals : measures).Add(measure);
            }
        }

        return new DocumentMeasures(measures, goals, sentences.Count);
    }

    /// <summary>A report may name its parts in lines without a number, which are no headings of the clause tree: 2023年工作回顾, 2024年工作安排.</summary>
    private static string? PartOf(ReadOnlySpan<char> sentence, string? part)
    {
        var line = sentence.Trim();
        if (line.Length is < 4 or > LongestPartLine || line.IndexOfAny("，。；、：") >= 0)
        {
            return part;
        }

        var text = line.ToString();
        return SentenceKinds.IsReviewHeading(text) ? text : SentenceKinds.IsPlanHeading(text) ? null : part;
    }

    private (SentenceKind Kind, Measure? Measure) Read(
        int index, PolicyDocument document, PolicySentence sentence, IReadOnlyList<string> headings, ClauseWords clause, ActorContext context)
    {
        var own = new SentenceTokens(document.Text[sentence.Start..sentence.End].TrimEnd('。', '；', ';', '：', ':', '！', '\n', ' '), _segmenter, _tag);
        if (own.Count == 0)
        {
            return (SentenceKind.Other, null);
        }

        var role = sentence.LeadIn is null ? LeadInRole.Cases : MeasureReader.RoleOf(sentence.LeadIn);
        if (sentence.LeadIn is not null && (role == LeadInRole.Cases || own[own.Count - 1] == "的"))
        {
            return (SentenceKind.Other, null); // a case, a condition or a content: the lead-in is the measure
        }

        if (sentence.LeadsIn && MeasureReader.RoleOf(own.Text + "：") == LeadInRole.Acts)
        {
            context.Note(sentence, ActorOf(own));
            return (SentenceKind.Other, null); // its items are the measures
        }

        var kind = SentenceKinds.Of(own.MaskedText(), headings, MeasureReader.HasCue(own));
        var lead = sentence.LeadIn is null ? null : new SentenceTokens(sentence.LeadIn.TrimEnd('：', ':'), _segmenter, _tag);
        var reading = kind == SentenceKind.Other ? null : MeasureReader.Read(own, lead, !SentenceKinds.IsReport(document.Clauses.Clauses[sentence.Clause].WorkTitle) && !SentenceKinds.IsReport(document.Record.Title));
        if (reading is null)
        {
            return (kind, null);
        }

        var (actors, inherited) = context.Resolve(sentence, reading.Actor);
        var terms = new List<int>();
        _topics.AddTerms(own.Text, own.Tokens, terms);
        var ofClause = terms.Count < TextTopics.MinTokens;
        return (kind, new Measure
        {
            Document = index,
            Clause = sentence.Clause,
            Text = PlainText.OneLine((sentence.LeadIn ?? string.Empty) + document.Text[sentence.Start..sentence.End]),
            LeadIn = sentence.LeadIn is null ? null : PlainText.OneLine(sentence.LeadIn),
            Citation = CitationOf(document, sentence.Clause),
            Modality = reading.Modality,
            Verb = reading.Verb,
            Object = reading.Object,
            Actors = actors,
            ActorInherited = inherited,
            Targets = TargetReader.Read(own.MaskedText()),
            Topics = _topics.Topics(clause.Theta, ofClause ? clause.Terms : CollectionsMarshal.AsSpan(terms)) with { Tokens = terms.Count },
            TopicOfClause = ofClause,
        });
    }

    /// <summary>《title》 of the text that the clause stands in, and the clause's own citation.</summary>
    internal static string CitationOf(PolicyDocument document, int clause)
    {
        var node = document.Clauses.Clauses[clause];
        var title = node.WorkTitle.Length > 0 ? node.WorkTitle : document.Record.Title;
        var clean = PlainText.OneLine(title).Trim('《', '》');

        // A title that quotes another one takes the inner marks, as the standard on punctuation asks (GB/T 15834).
        return "《" + clean.Replace('《', '〈').Replace('》', '〉') + "》" + node.Citation;
    }

    private static string? ActorOf(SentenceTokens sentence) => MeasureReader.ActorOf(sentence);

    private static IReadOnlyList<string> HeadingsOf(PolicyDocument document, int clause)
    {
        var path = document.Clauses.HeadingPath(document.Text, clause);
        var node = document.Clauses.Clauses[clause];
        var body = document.Text.AsSpan(node.BodyStart, node.BodyLength);
        var colon = body.IndexOfAny('：', '。');
        return colon is > 0 and <= LongestInlineHeading && SentenceKinds.IsGoalHeading(body[..colon].ToString()) ? [.. path, body[..colon].ToString()] : path;
    }
}
