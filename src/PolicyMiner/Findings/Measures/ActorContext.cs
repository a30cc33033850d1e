using PolicyMiner.Documents.Clauses;

namespace PolicyMiner.Findings.Measures;

/// <summary>Remembers who was named last within an article or point, for sentences that name nobody.</summary>
internal sealed class ActorContext
{
    private const string NoteWords = "按职责分工负责|按照职责分工|按职责分工|分工负责|列第一位者为牵头单位|下同|分别|共同|持续推进|长期坚持";
    private readonly ClauseTree _tree;
    private int _holder = -1;
    private IReadOnlyList<string> _last = [];
    private int _item = -1;
    private IReadOnlyList<string> _lastOfItem = [];

    /// <summary>Creates it for one document.</summary>
    public ActorContext(ClauseTree tree) => _tree = tree;

    /// <summary>Takes note of an actor whose own sentence is no measure (a lead-in).</summary>
    public void Note(PolicySentence sentence, string? actor)
    {
        Enter(sentence);
        if (actor is not null)
        {
            _last = [actor];
        }
    }

    /// <summary>The actors of a measure, and whether they come from a sentence before.</summary>
    public (IReadOnlyList<string> Actors, bool Inherited) Resolve(PolicySentence sentence, string? subject)
    {
        Enter(sentence);
        List<string> own = subject is null ? [] : [subject];
        own.AddRange(Names(sentence.Responsible).Where(n => n != subject));
        if (own.Count > 0)
        {
            // Who acts in one item of a list does not act in the next.
            (_item, _lastOfItem) = sentence.LeadIn is null ? (-1, _lastOfItem) : (sentence.Clause, own);
            _last = sentence.LeadIn is null ? own : _last;
            return (own, false);
        }

        var known = sentence.Clause == _item ? _lastOfItem : _last;
        return (known, known.Count > 0);
    }

    private void Enter(PolicySentence sentence)
    {
        var holder = sentence.Clause;
        while (_tree.Clauses[holder].Parent is var parent && parent >= 0 && _tree.Clauses[holder].Kind is ClauseKind.Item or ClauseKind.SubItem or ClauseKind.Paragraph
            && _tree.Clauses[parent].Kind is ClauseKind.Article or ClauseKind.Item or ClauseKind.OutlinePoint or ClauseKind.Paragraph)
        {
            holder = parent;
        }

        if (holder != _holder)
        {
            _holder = holder;
            _last = [];
        }
    }

    /// <summary>The names in 教育部牵头，财政部、人力资源社会保障部配合.</summary>
    internal static IEnumerable<string> Names(string? note)
    {
        if (note is null)
        {
            yield break;
        }

        // （负责部门：…；适用范围：…）: what stands behind the names is about something else.
        var scope = note.IndexOf("适用范围", StringComparison.Ordinal);
        note = scope >= 0 ? note[..scope] : note;
        var label = note.AsSpan().IndexOfAny('：', ':');
        note = label is > 0 and <= 8 ? note[(label + 1)..] : note;
        foreach (var word in NoteWords.Split('|'))
        {
            note = note.Replace(word, "，", StringComparison.Ordinal);
        }

        foreach (var part in note.Split(['、', '，', '；', '。', ',', ';', '：', ':'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var name = part;
            foreach (var verb in new[] { "牵头负责", "负责落实", "负责", "牵头", "配合", "参与", "参加", "落实", "指导", "组织实施" })
            {
                name = name.EndsWith(verb, StringComparison.Ordinal) ? name[..^verb.Length] : name;
            }

            name = name.EndsWith('等') ? name[..^1] : name;
            if (name.Length is >= 2 and <= 24 && name is not ("牵头单位" or "责任单位" or "有关单位配合"))
            {
                yield return name.TrimStart('由');
            }
        }
    }
}
