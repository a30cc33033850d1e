using System.Text.RegularExpressions;

namespace PolicyMiner.Findings.Measures;

/// <summary>
/// Reads whether a sentence prescribes an act: a cue (应当, 不得, 可以, 鼓励 …), an assignment (由…负责) or a bare imperative, with a verb of action
/// and its object. Conditions (…的，) and what is quoted do not count; a negated cue does not count for what it says without the negation.
/// </summary>
internal static partial class MeasureReader
{
    private const int LongestObject = 40;
    private const int LongestActor = 30;
    private static readonly MeasureWords Words = MeasureWords.Default;

    private static readonly HashSet<string> Localizers = new(StringComparer.Ordinal)
    {
        "时", "中", "内", "前", "后", "上", "下", "间", "期间", "方面", "过程", "起", "基础", "以内", "以前", "以后", "之前", "之后", "之内", "之日起", "当中", "范围",
    };

    /// <summary>Prepositions whose phrase fills a segment of its own: no imperative is looked for behind them unless a cue stands there.</summary>
    private static readonly HashSet<string> Framing = new(StringComparer.Ordinal)
    {
        "按照", "依照", "根据", "依据", "通过", "在", "从", "自", "以", "围绕", "针对", "经", "经过", "随着", "鉴于", "基于", "作为", "除", "除了", "参照", "比照", "本着", "因", "因为", "由于", "为了", "依托", "遵照", "关于", "凡", "如", "若", "如果", "当",
    };

    /// <summary>What stands between a lead-in and its items.</summary>
    public static LeadInRole RoleOf(string leadIn) => CaseLeadIn().IsMatch(leadIn) ? LeadInRole.Cases : LeadInRole.Acts;

    /// <summary>Whether the words hold a cue outside conditions and quotations.</summary>
    public static bool HasCue(SentenceTokens sentence) => FindCue(sentence) is not null;

    /// <summary>Who is named before the last cue of a lead-in, or null.</summary>
    public static string? ActorOf(SentenceTokens leadIn)
        => FindLastCue(leadIn) is { } cue ? ActorBefore(leadIn, cue.Segment, cue.Token) : leadIn.Segments.Count == 0 ? null : ActorBefore(leadIn, leadIn.Segments.Count - 1, leadIn.Count);

    /// <summary>Reads a sentence; null when it prescribes nothing.</summary>
    /// <param name="sentence">The sentence without its lead-in.</param>
    /// <param name="leadIn">The lead-in when its items are acts; null otherwise.</param>
    public static MeasureReading? Read(SentenceTokens sentence, SentenceTokens? leadIn)
    {
        if (FindCue(sentence) is { } cue)
        {
            return ReadFrom(sentence, cue.Segment, cue.Token + 1, cue.Modality, cue.Token, cue.Modality == MeasureModality.Encouragement ? cue.Token : -1);
        }

        if (leadIn is not null && FindLastCue(leadIn) is { } inherited)
        {
            var reading = ReadFrom(sentence, 0, 0, inherited.Modality, 0, -1);
            return reading is null ? null : reading with { Actor = ActorBefore(leadIn, inherited.Segment, inherited.Token) ?? reading.Actor };
        }

        return ReadAssignment(sentence) ?? ReadImperative(sentence);
    }

    private static (int Segment, int Token, MeasureModality Modality)? FindCue(SentenceTokens s)
    {
        for (var g = 0; g < s.Segments.Count; g++)
        {
            if (IsCondition(s, g))
            {
                continue;
            }

            for (var i = s.Segments[g].Start; i < s.Segments[g].End; i++)
            {
                if (CueAt(s, g, i) is { } modality)
                {
                    return (g, i, modality);
                }
            }
        }

        return null;
    }

    private static (int Segment, int Token, MeasureModality Modality)? FindLastCue(SentenceTokens s)
    {
        for (var g = s.Segments.Count - 1; g >= 0; g--)
        {
            for (var i = s.Segments[g].End - 1; i >= s.Segments[g].Start && !IsCondition(s, g); i--)
            {
                if (CueAt(s, g, i) is { } modality)
                {
                    return (g, i, modality);
                }
            }
        }

        return null;
    }

    private static MeasureModality? CueAt(SentenceTokens s, int segment, int i)
    {
        var negated = s[i - 1] is "不" or "未" or "没有" or "无须" or "毋须" or "无需" or "非" or "并非" or "未必";
        switch (s[i])
        {
            case "不得" or "严禁" or "不准" or "不许" or "不予":
                return s[i + 1] is "的" or "已" ? null : MeasureModality.Prohibition;
            case "禁止":
                return negated || s[i + 1] is "的" or "性" || s[i - 1] is "被" or "所" or "法律" or "法规" or "明令" ? null : MeasureModality.Prohibition;
            case "应当" or "应" or "必须" or "须" or "务必" or "务须" or "需":
                return s[i] is "必须" or "须" or "需" or "务必" or "务须" && negated ? null : negated ? MeasureModality.Prohibition : MeasureModality.Obligation;
            case "要":
                return negated || !StartsPredicate(s, segment, i) || s[i + 1] is "求" or "有" or "点" or "件" or "素" or "么" ? null : MeasureModality.Obligation;
            case "可以" or "可" or "准予" or "允许" or "准许":
                return s[i + 1] is "的" ? null : negated ? MeasureModality.Prohibition : MeasureModality.Permission;
            default:
                return Words.Supporting.Contains(s[i]) && !negated && IsMainEncouragement(s, segment, i) ? MeasureModality.Encouragement : null;
        }
    }

    /// <summary>要 as "is to": before it only subject, adverbs or nothing; behind it a verb or adverb.</summary>
    private static bool StartsPredicate(SentenceTokens s, int segment, int i)
        => (i == s.Segments[segment].Start || Words.Actors.Contains(s[i - 1]) || IsAdverb(s, i - 1)) && (IsVerb(s, i + 1) || IsAdverb(s, i + 1) || Words.Prepositions.Contains(s[i + 1]));

    /// <summary>鼓励 … as the predicate: before it only an actor, adverbs or another such verb; behind it somebody or something.</summary>
    private static bool IsMainEncouragement(SentenceTokens s, int segment, int i)
    {
        var (start, end) = s.Segments[segment];
        if (i + 1 >= end || s[i + 1] is "的" or "政策" or "力度" or "措施" or "作用" or "资金" or "、" && !Words.Supporting.Contains(s[i + 2]) && !Words.Actions.Contains(s[i + 2]))
        {
            return false;
        }

        var before = i - 1;
        while (before >= start && (IsAdverb(s, before) || Words.Supporting.Contains(s[before]) || s[before] is "、" or "和" || s.IsMasked(before)))
        {
            before--;
        }

        return before < start || Words.Actors.Contains(s[before]);
    }

    private static MeasureReading? ReadFrom(SentenceTokens s, int segment, int from, MeasureModality modality, int actorLimit, int fallbackVerb)
    {
        for (var g = segment; g < s.Segments.Count; g++)
        {
            if (g > segment && (IsCondition(s, g) || CueAt(s, g, s.Segments[g].Start) is not null))
            {
                continue;
            }

            var verb = FindVerb(s, g == segment ? from : s.Segments[g].Start, s.Segments[g].End, afterCue: g == segment);
            if (verb >= 0 && ObjectOf(s, verb, s.Segments[g].Start, s.Segments[g].End) is { } target)
            {
                return new MeasureReading(modality, s[verb], target, ActorBefore(s, segment, actorLimit));
            }
        }

        if (fallbackVerb >= 0)
        {
            // 鼓励社会力量办学: what is encouraged may have no verb of its own.
            var rest = Clip(s, fallbackVerb + 1, s.Segments[segment].End, LongestObject);
            return rest.Length < 2 ? null : new MeasureReading(modality, s[fallbackVerb], rest, ActorBefore(s, segment, actorLimit));
        }

        if (modality == MeasureModality.Prohibition && segment < s.Segments.Count)
        {
            return ReadPassive(s, segment, from, modality);
        }

        return null;
    }

    /// <summary>教师资格证书不得转让: the object stands before the cue.</summary>
    private static MeasureReading? ReadPassive(SentenceTokens s, int segment, int from, MeasureModality modality)
    {
        var (start, end) = s.Segments[segment];
        var verb = Enumerable.Range(from, Math.Max(0, end - from)).Cast<int?>().FirstOrDefault(i => IsVerb(s, i!.Value) && !Words.Weak.Contains(s[i.Value])) ?? -1;
        var cue = from - 1;
        if (verb < 0 || cue <= start)
        {
            return null;
        }

        var subject = Clip(s, start, cue, LongestObject);
        return subject.Length < 2 ? null : new MeasureReading(modality, s[verb], subject, Words.Actors.Contains(s[cue - 1]) ? subject : null);
    }

    /// <summary>由教育部门负责…, …部门负责….</summary>
    private static MeasureReading? ReadAssignment(SentenceTokens s)
    {
        for (var g = 0; g < s.Segments.Count; g++)
        {
            var (start, end) = s.Segments[g];
            for (var i = start; i < end && !IsCondition(s, g); i++)
            {
                if (s[i] == "由")
                {
                    var actor = LastActor(s, i + 1, end);
                    var verb = actor < 0 ? -1 : FindVerb(s, actor + 1, end, afterCue: true);
                    if (verb >= 0)
                    {
                        var target = ObjectOf(s, verb, start, end) ?? Clip(s, start, i, LongestObject);
                        return target.Length < 2 ? null : new MeasureReading(MeasureModality.Obligation, s[verb], target, Clip(s, i + 1, actor + 1, LongestActor));
                    }
                }
                else if (s[i] is "负责" or "主管" or "牵头" && i > start && ActorBefore(s, g, i) is { } actor && ObjectOf(s, i, start, end) is { } target)
                {
                    return new MeasureReading(MeasureModality.Obligation, s[i], target, actor);
                }
            }
        }

        return null;
    }

    /// <summary>加强…, 省级人民政府统筹…: the first segment whose predicate is a verb of action with its object.</summary>
    private static MeasureReading? ReadImperative(SentenceTokens s)
    {
        for (var g = 0; g < s.Segments.Count; g++)
        {
            if (IsCondition(s, g))
            {
                continue;
            }

            var (start, end) = s.Segments[g];
            var i = start;
            while (i < end && (IsAdverb(s, i) || s.IsMasked(i)))
            {
                i++;
            }

            if (i >= end || Framing.Contains(s[i]))
            {
                continue;
            }

            var verb = IsBareVerb(s, i, end) ? i : SubjectVerb(s, i, end);
            if (verb >= 0 && ObjectOf(s, verb, start, end) is { } target)
            {
                return new MeasureReading(MeasureModality.Directive, s[verb], target, verb == i ? null : ActorBefore(s, g, verb));
            }

            if (verb < 0 && g == 0 && !Words.Weak.Contains(s[i]) && !Words.Prepositions.Contains(s[i]) && s.Segments.Count > 1 && HasPredicate(s, i, end))
            {
                return null; // a statement about something, not an order: what follows it is its consequence
            }
        }

        return null;
    }

    private static bool IsBareVerb(SentenceTokens s, int i, int end)
    {
        if (!Words.Actions.Contains(s[i]) || Words.Weak.Contains(s[i]) || i + 1 >= end || s[i + 1] is "的" or "是" or "为" or "率" or "力" or "工作" or "者" or "费")
        {
            return false;
        }

        if (!Words.Nominal.Contains(s[i]))
        {
            return true;
        }

        // 发展现代农业 is an order, 发展不平衡 is not; 建设…平台 is, 建设用地… is not told apart by words, so a plain noun must follow.
        return s[i] is "建设" or "发展" or "改革" or "创新" or "开发" or "利用" or "保护" or "治理" or "防治" or "配合" or "参与" or "推广" or "应用" or "研究" or "接受" or "使用" or "采用"
            && !IsVerb(s, i + 1) && s.Tag(i + 1) is ['n', ..] or ['a', ..] or ['m', ..] or ['b', ..] or ['j', ..] or ['l', ..] or ['s', ..] or ['f', ..] or ['x', ..] or "";
    }

    /// <summary>An actor with authority directly before a verb of action.</summary>
    private static int SubjectVerb(SentenceTokens s, int from, int end)
    {
        for (var i = from; i < end - 1; i++)
        {
            if (s[i] is "的" or "是" or "为" or "将" or "把" or "对" or "向")
            {
                return -1;
            }

            if (Words.Actors.Contains(s[i]))
            {
                var verb = i + 1;
                while (verb < end && (IsAdverb(s, verb) || s.IsMasked(verb)))
                {
                    verb++;
                }

                var framed = verb < end && Words.Prepositions.Contains(s[verb]) && s[verb] != "由" ? FindVerb(s, verb, end, afterCue: false) : -1;
                if (framed >= 0)
                {
                    return framed;
                }

                if (verb < end - 1 && Words.Actions.Contains(s[verb]) && !Words.Weak.Contains(s[verb]) && !(Words.Nominal.Contains(s[verb]) && s[verb] is not ("负责" or "配合" or "参与" or "奖励" or "管理" or "监督" or "保护"))
                    && !HasLaterDe(s, verb + 1, end))
                {
                    return verb;
                }
            }
        }

        return -1;
    }

    /// <summary>企业参与办学的动力…: a 的 near the end with a noun behind it makes what stands before it an attribute.</summary>
    private static bool HasLaterDe(SentenceTokens s, int from, int end)
    {
        var de = -1;
        for (var i = from; i < end; i++)
        {
            de = s[i] == "的" ? i : de;
        }

        return de >= 0 && Enumerable.Range(de + 1, Math.Max(0, end - de - 1)).Any(i => s.Tag(i) is ['a', ..] or "d" || s[i] is "不足" or "不高" or "不强" or "较大" or "明显" or "显著");
    }

    private static bool HasPredicate(SentenceTokens s, int from, int end)
        => Enumerable.Range(from, end - from).Any(i => s[i] is "是" or "有" or "为" or "不" or "了" || s.Tag(i) == "a");

    /// <summary>The first verb of action behind a cue, past adverbs and prepositional phrases; −1 when what is asked for is a state.</summary>
    private static int FindVerb(SentenceTokens s, int from, int end, bool afterCue)
    {
        var preposition = -1;
        for (var i = from; i < end; i++)
        {
            var word = s[i];
            if (word.Length == 0 || IsAdverb(s, i))
            {
                continue;
            }

            if (Words.Prepositions.Contains(word) && !(Words.Actions.Contains(word) && preposition < 0 && !HasVerbLater(s, i + 1, end)))
            {
                preposition = i;
                continue;
            }

            if (preposition >= 0 && Localizers.Contains(word))
            {
                preposition = -1;
                continue;
            }

            if (!IsVerb(s, i) || s[i + 1] is "的" or "者" or "之")
            {
                continue;
            }

            if (preposition >= 0 && (i == preposition + 1 || !Words.Actions.Contains(word) || Words.Nominal.Contains(word)) && HasVerbLater(s, i + 1, end))
            {
                continue;
            }

            if (Words.Weak.Contains(word))
            {
                if (preposition >= 0 || !afterCue)
                {
                    continue;
                }

                return -1;
            }

            return i;
        }

        return -1;
    }

    private static bool HasVerbLater(SentenceTokens s, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (Words.Actions.Contains(s[i]) && !Words.Nominal.Contains(s[i]) && s[i + 1] is not ("的" or "者"))
            {
                return true;
            }
        }

        return false;
    }

    private static string? ObjectOf(SentenceTokens s, int verb, int start, int end)
    {
        var j = verb + 1;
        while (j < end && (s[j] is "了" or "着" or "好" or "、" or "和" or "或" or "或者" or "并" or "及" or "与" || (s[j - 1] is "、" or "和" or "或" or "或者" or "并" or "及" or "与" && IsVerb(s, j) && j + 1 < end)))
        {
            j++;
        }

        var direct = Clip(s, j, end, LongestObject);
        if (IsContent(s, j, end))
        {
            return direct;
        }

        // 将…纳入, 对…给予: the object stands before the verb.
        for (var i = verb - 1; i >= start; i--)
        {
            if (s[i] is "将" or "把" or "对" or "向" or "就" && IsContent(s, i + 1, verb))
            {
                return Clip(s, i + 1, verb, LongestObject);
            }
        }

        return null;
    }

    private static bool IsContent(SentenceTokens s, int from, int end)
        => Enumerable.Range(from, Math.Max(0, end - from)).Any(i => s.IsMasked(i) || s[i].Length >= 2 || s.Tag(i) is ['n', ..]);

    private static string? ActorBefore(SentenceTokens s, int segment, int limit)
    {
        for (var g = segment; g >= 0; g--)
        {
            var (start, end) = s.Segments[g];
            var last = LastActor(s, start, g == segment ? Math.Min(limit, end) : FirstPredicate(s, start, end));
            if (last >= 0)
            {
                var first = start;
                while (first < last && (IsAdverb(s, first) || s[first] is "由" or "，" or "对" or "凡" or "其" or "该" || s.Tag(first) is "c"))
                {
                    first++;
                }

                for (var i = first; i < last; i++)
                {
                    first = s[i] == "由" ? i + 1 : first;
                }

                return Clip(s, Math.Max(first, AfterDe(s, first, last)), last + 1, LongestActor);
            }
        }

        return null;
    }

    /// <summary>A long attribute before the actor is left out: only what follows its last 的.</summary>
    private static int AfterDe(SentenceTokens s, int first, int last)
    {
        if (s.Slice(first, last + 1).Length <= LongestActor)
        {
            return first;
        }

        for (var i = last; i > first; i--)
        {
            if (s[i] == "的")
            {
                return i + 1;
            }
        }

        return first;
    }

    /// <summary>The last word of an actor's name before a limit that does not stand in a prepositional phrase (由 … excepted).</summary>
    private static int LastActor(SentenceTokens s, int start, int limit)
    {
        for (var i = limit - 1; i >= start; i--)
        {
            if (!Words.Actors.Contains(s[i]) || s[i + 1] is "的" or "之")
            {
                continue;
            }

            var opened = -1;
            for (var p = i - 1; p >= start; p--)
            {
                if (Words.Prepositions.Contains(s[p]) && s[p] is not ("由" or "和" or "与" or "同" or "会同"))
                {
                    opened = p;
                    break;
                }

                if (s[p] == "由")
                {
                    break;
                }
            }

            if (opened < 0)
            {
                return i;
            }

            i = opened;
        }

        return -1;
    }

    /// <summary>Where the predicate of a segment begins, as far as cues, negations and verbs of action tell.</summary>
    private static int FirstPredicate(SentenceTokens s, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (s[i] is "不" or "未" or "没有" or "违反" or "应当" or "不得" or "可以" or "有" or "是" || (Words.Actors.Contains(s[i - 1]) && (IsVerb(s, i) || IsAdverb(s, i)) && !Words.Nominal.Contains(s[i])))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>…的， states a case; so do 如…, 因….</summary>
    private static bool IsCondition(SentenceTokens s, int segment)
    {
        var (start, end) = s.Segments[segment];
        return (s[end - 1] == "的" && segment + 1 <= s.Segments.Count) || s[start] is "凡" or "如" or "若" or "如果" or "倘若" or "因" or "因为" or "由于" or "虽然" or "虽" or "尽管" or "为" or "为了" or "除";
    }

    private static bool IsVerb(SentenceTokens s, int i) => Words.Actions.Contains(s[i]) || Words.Weak.Contains(s[i]) || (s[i].Length >= 2 && s.Tag(i) is ['v', ..] and not "vd");

    private static bool IsAdverb(SentenceTokens s, int i) => s[i].Length > 0 && (Words.Adverbs.Contains(s[i]) || (s.Tag(i) is "d" or "ad" or "vd" or "c" && !Words.Actions.Contains(s[i])));

    /// <summary>Text of some tokens, whole words only, at most so many characters.</summary>
    private static string Clip(SentenceTokens s, int start, int end, int longest)
    {
        while (end > start + 1 && s.Slice(start, end).Length > longest)
        {
            end--;
        }

        return s.Slice(start, end).TrimEnd('、', '，', ' ', '和', '与', '等');
    }

    [GeneratedRegex("下列.{0,12}(?:情形|行为|情况|条件|之一|内容|事项|材料|文件|资料|证件|证明|人员|费用|支出|收入|程序|标准|比例|期限|范围|方式|权利|项目|物品|组织|单位|企业|原则|指标)|以下.{0,12}(?:情形|行为|情况|条件|之一|内容|事项|材料|文件|人员|费用|标准|程序|范围|方式)|之一的|(?:条件|内容|材料|情形|原则|标准|程序|范围|权利|包括|如下|分别为|是|为)[：:]$", RegexOptions.CultureInvariant)]
    private static partial Regex CaseLeadIn();
}
