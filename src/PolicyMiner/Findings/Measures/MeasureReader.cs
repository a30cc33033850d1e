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
    /// <param name="bare">Whether a sentence without a cue counts; in a report of what was done it does not.</param>
    public static MeasureReading? Read(SentenceTokens sentence, SentenceTokens? leadIn, bool bare)
        => ReadPlainly(sentence, leadIn, bare) is { } reading ? WithAct(reading, sentence) : null;

    private static MeasureReading? ReadPlainly(SentenceTokens sentence, SentenceTokens? leadIn, bool bare)
    {
        if (sentence[sentence.Count - 1] == "的")
        {
            return null; // 提出重要建议，实施效果显著的: a case, whatever stands in it
        }

        if (FindCue(sentence) is { } cue)
        {
            return cue.Modality == MeasureModality.Encouragement
                ? ReadEncouragement(sentence, cue.Segment, cue.Token)
                : ReadFrom(sentence, cue.Segment, cue.Token + 1, cue.Modality, cue.Token);
        }

        if (leadIn is not null && FindLastCue(leadIn) is { } inherited)
        {
            // 可以就下列纠纷请求调解：发明人资格纠纷 lists cases: an item of its own begins with its verb.
            var reading = inherited.Modality == MeasureModality.Prohibition || BeginsWithVerb(sentence) ? ReadFrom(sentence, 0, 0, inherited.Modality, 0) : null;
            return reading is null ? null : reading with { Actor = ActorBefore(leadIn, inherited.Segment, inherited.Token) ?? reading.Actor };
        }

        return bare ? ReadAssignment(sentence) ?? ReadImperative(sentence) : null;
    }

    /// <summary>对…进行检查: the act is 检查, and what is checked stands before the light verb.</summary>
    private static MeasureReading WithAct(MeasureReading reading, SentenceTokens s)
    {
        if (reading.Verb is not ("进行" or "予以" or "加以") || !(Words.Nominal.Contains(reading.Object) || Words.Actions.Contains(reading.Object)))
        {
            return reading;
        }

        for (var g = 0; g < s.Segments.Count; g++)
        {
            var (start, end) = s.Segments[g];
            for (var i = start; i < end; i++)
            {
                if (s[i] != reading.Verb)
                {
                    continue;
                }

                for (var b = i - 1; b >= start; b--)
                {
                    if (s[b] is "将" or "把" or "对" or "对于" && IsContent(s, b + 1, i))
                    {
                        return reading with { Verb = reading.Object, Object = Clip(s, b + 1, i, LongestObject) };
                    }
                }
            }
        }

        return reading;
    }

    private static bool BeginsWithVerb(SentenceTokens s)
    {
        foreach (var (start, end) in s.Segments)
        {
            var i = start;
            while (i < end && (IsAdverb(s, i) || s.IsMasked(i)))
            {
                i++;
            }

            if (i < end && (IsAction(s, i) || s.Tag(i) is "v") && s[i + 1] != "的")
            {
                return true;
            }

            if (i < end && !Words.Prepositions.Contains(s[i]))
            {
                return false;
            }

            if (i < end && FindVerb(s, i, end, afterCue: false) >= 0)
            {
                return true;
            }
        }

        return false;
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
        var negated = IsNegation(s[i - 1]);
        switch (s[i])
        {
            case "不得" or "严禁" or "不准" or "不许" or "不予":
                return s[i + 1] is "的" or "已" ? null : MeasureModality.Prohibition;
            case "禁止":
                return negated || s[i + 1] is "的" or "性" || s[i - 1] is "被" or "所" or "法律" or "法规" or "明令" ? null : MeasureModality.Prohibition;
            case "应当" or "应" or "必须" or "须" or "务必" or "务须" or "需":
                return (s[i] is "必须" or "须" or "需" or "务必" or "务须" && negated) || (s[i] == "需" && s[i - 1] is "所" or "急" or "按" or "供") || (s[i] == "应" && s[i - 1] is "相" or "供" or "对") ? null : negated ? MeasureModality.Prohibition : MeasureModality.Obligation;
            case "要":
                return negated || !StartsPredicate(s, segment, i) || s[i + 1] is "求" or "有" or "点" or "件" or "素" or "么" ? null : MeasureModality.Obligation;
            case "可以" or "可" or "准予" or "允许" or "准许":
                return s[i + 1] is "的" || (s[i] == "可" && s[i + 1] is "再生" or "再生能源" or "查询" or "转换" or "查" or "复制" or "推广" or "追溯" or "回溯" or "持续" or "操作" or "靠" or "行" or "控") ? null
                    : negated ? MeasureModality.Prohibition : MeasureModality.Permission;
            default:
                return Words.Supporting.Contains(s[i]) && !negated && IsMainEncouragement(s, segment, i) ? MeasureModality.Encouragement : null;
        }
    }

    /// <summary>要 as "is to": before it only subject, adverbs or nothing; behind it a verb or adverb.</summary>
    private static bool StartsPredicate(SentenceTokens s, int segment, int i)
        => (i == s.Segments[segment].Start || IsActor(s, i - 1) || IsAdverb(s, i - 1)) && (IsVerb(s, i + 1) || IsAdverb(s, i + 1) || Words.Prepositions.Contains(s[i + 1]));

    /// <summary>鼓励 … as the predicate: before it only an actor, adverbs or another such verb; behind it somebody or something.</summary>
    private static bool IsMainEncouragement(SentenceTokens s, int segment, int i)
    {
        var (start, end) = s.Segments[segment];
        if (i + 1 >= end || s[i + 1] is "的" or "政策" or "力度" or "措施" or "作用" or "资金" or "、" && !Words.Supporting.Contains(s[i + 2]) && !IsAction(s, i + 2))
        {
            return false;
        }

        var before = i - 1;
        while (before >= start && (IsAdverb(s, before) || Words.Supporting.Contains(s[before]) || s[before] is "、" or "和" || s.IsMasked(before)))
        {
            before--;
        }

        return before < start || IsActor(s, before);
    }

    private static MeasureReading? ReadFrom(SentenceTokens s, int segment, int from, MeasureModality modality, int actorLimit)
    {
        for (var g = segment; g < s.Segments.Count; g++)
        {
            if (g > segment && (IsCondition(s, g) || CueAt(s, g, s.Segments[g].Start) is not null))
            {
                continue;
            }

            var verb = FindVerb(s, g == segment ? from : s.Segments[g].Start, s.Segments[g].End, afterCue: g == segment);
            if (verb < 0 && g == segment && modality == MeasureModality.Prohibition)
            {
                return null; // 不得少于…: a limit, not an act
            }

            if (verb >= 0 && ObjectOf(s, verb, g) is { } target)
            {
                return new MeasureReading(modality, s[verb], target, ActorBefore(s, segment, actorLimit));
            }
        }

        return ReadPassive(s, segment, from, modality);
    }

    /// <summary>鼓励社会力量办学: the object is who is encouraged, and to what.</summary>
    private static MeasureReading? ReadEncouragement(SentenceTokens s, int segment, int cue)
    {
        var end = s.Segments[segment].End;
        var from = cue + 1;
        while (from < end && (s[from] is "、" or "和" or "并" or "与" || Words.Supporting.Contains(s[from]) || (s[from - 1] is "、" or "和" or "与" && IsVerb(s, from))))
        {
            from++;
        }

        var target = Clip(s, from, end, LongestObject);
        return IsContent(s, from, end) ? new MeasureReading(MeasureModality.Encouragement, s[cue], target, ActorBefore(s, segment, cue)) : null;
    }

    /// <summary>教师资格证书不得转让, 以上工作要在2019年2月底前完成: the object stands before the cue.</summary>
    private static MeasureReading? ReadPassive(SentenceTokens s, int segment, int from, MeasureModality modality)
    {
        var (start, end) = s.Segments[segment];
        var cue = from - 1;
        var verb = FindVerb(s, from, end, afterCue: true);
        if (verb < 0 || cue <= start || IsActor(s, cue - 1) || !IsContent(s, start, cue))
        {
            return null;
        }

        return new MeasureReading(modality, s[verb], Clip(s, start, cue, LongestObject), null);
    }

    /// <summary>由教育部门负责…, …部门负责….</summary>
    private static MeasureReading? ReadAssignment(SentenceTokens s)
    {
        for (var g = 0; g < s.Segments.Count; g++)
        {
            var (start, end) = s.Segments[g];
            for (var i = start; i < end && !IsCondition(s, g); i++)
            {
                if (s[i] == "由" && s[start] is not ("将" or "把") && s[i + 1] != "负责")
                {
                    var (actor, verb) = FirstActorWithVerb(s, i + 1, end);
                    if (verb >= 0)
                    {
                        var behind = ObjectOf(s, verb, g);
                        var target = behind is null || (i > start && IsOnlyVerbs(s, verb + 1, end)) ? Clip(s, start, i, LongestObject) : behind;
                        return target.Length < 2 ? null : new MeasureReading(MeasureModality.Obligation, s[verb], target, Clip(s, i + 1, actor + 1, LongestActor));
                    }
                }
                else if (s[i] is "负责" or "主管" or "牵头" && i > start && s[i + 1] is not ("的" or "单位" or "部门" or "人" or "人员") && ActorBefore(s, g, i) is { } actor && ObjectOf(s, i, g) is { } target)
                {
                    return new MeasureReading(MeasureModality.Obligation, s[i], target, actor);
                }
            }
        }

        return null;
    }

    /// <summary>The actor behind 由 and its verb; the first word of an actor's name that a verb follows.</summary>
    private static (int Actor, int Verb) FirstActorWithVerb(SentenceTokens s, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (IsActor(s, i) && !IsActor(s, i + 1) && s[i + 1] is not ("、" or "和" or "与" or "及" or "的" or "或" or "或者"))
            {
                var verb = FindVerb(s, i + 1, end, afterCue: true);
                if (verb >= 0 && !(Words.Nominal.Contains(s[verb]) && IsActor(s, verb + 1)))
                {
                    return (i, verb);
                }
            }
        }

        return (-1, -1);
    }

    /// <summary>加强…, 省级人民政府统筹…: the first segment whose predicate is a verb of action with its object.</summary>
    private static MeasureReading? ReadImperative(SentenceTokens s)
    {
        var first = 0;
        for (var g = 0; g + 1 < s.Segments.Count; g++)
        {
            // 伪造账册，或者不设账册，致使…的，: what stands before belongs to the condition.
            first = IsCondition(s, g) ? g + 1 : first;
        }

        for (var g = first; g < s.Segments.Count; g++)
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

            if (i >= end)
            {
                continue;
            }

            var verb = IsBareVerb(s, i, end) ? i : Words.Prepositions.Contains(s[i]) && s[i] != "由" ? FindVerb(s, i, end, afterCue: false) : SubjectVerb(s, i, end);
            if (verb >= 0 && ObjectOf(s, verb, g) is { } target)
            {
                return new MeasureReading(MeasureModality.Directive, s[verb], target, ActorBefore(s, g, verb));
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
        if (!IsAction(s, i) || Words.Weak.Contains(s[i]) || i + 1 >= end || s[i + 1] is "的" or "是" or "为" or "率" or "力" or "工作" or "者" or "费")
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

            if (IsActor(s, i))
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

                if (verb < end - 1 && s[verb + 1] != "的" && IsAction(s, verb) && !Words.Weak.Contains(s[verb]) && !(Words.Nominal.Contains(s[verb]) && s[verb] is not ("负责" or "配合" or "参与" or "奖励" or "管理" or "监督" or "保护"))
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

    /// <summary>The first verb of action behind a cue, past adverbs and prepositional phrases; −1 when what is asked for is a state, or no verb is found.</summary>
    private static int FindVerb(SentenceTokens s, int from, int end, bool afterCue)
    {
        var preposition = -1;
        var isFirst = afterCue;
        for (var i = from; i < end; i++)
        {
            var word = s[i];
            if (word.Length == 0 || IsAdverb(s, i))
            {
                continue;
            }

            if (preposition >= 0 && (s[preposition] is "将" or "把" && word is "作为" or "列为" or "改为" or "转为" or "变为"))
            {
                return i;
            }

            if (preposition >= 0 && Framing.Contains(s[preposition]) && i > preposition + 1 && IsFrameNoun(s[i - 1]) && IsAction(s, i))
            {
                preposition = -1; // 按照国家和本省有关规定参加社会保险: the phrase ends with its noun
            }

            if (preposition >= 0 && Framing.Contains(s[preposition]) && word is "和" or "与" or "同")
            {
                continue; // 根据经济和社会发展需要: one phrase
            }

            if (Words.Prepositions.Contains(word) && !(IsAction(s, i) && preposition < 0 && !HasVerbLater(s, i + 1, end)))
            {
                preposition = i;
                isFirst = false;
                i = AfterLocalizer(s, i, end);
                preposition = i > preposition ? -1 : preposition;
                continue;
            }

            if (preposition >= 0 && Localizers.Contains(word))
            {
                preposition = -1;
                continue;
            }

            // Behind a cue a word that the lexicon does not know is most likely the verb: 不得抽逃….
            var isVerb = IsVerb(s, i) || (isFirst && word.Length >= 2 && s.Tag(i).Length == 0);
            isFirst = false;
            if (!isVerb || IsListed(s, i, end) || IsNegation(s[i - 1]) || s[i] is "应当" or "必须" or "可以" or "应该" || (preposition >= 0 && s[i + 1] == "工作") || s[i + 1] is "的" or "者" or "之" || s[i - 1] is "的" or "其" or "所" || (preposition >= 0 && !IsPredicateInPhrase(s, preposition, i, end)))
            {
                continue;
            }

            if (Words.Weak.Contains(word))
            {
                if (preposition >= 0)
                {
                    continue;
                }

                return -1; // 坚持社会主义办学方向: the verbs behind it are what it speaks of
            }

            return i;
        }

        return -1;
    }

    /// <summary>在…统筹指导下: the phrase ends with its last word of place or time; the verbs inside are its own.</summary>
    private static int AfterLocalizer(SentenceTokens s, int preposition, int end)
    {
        for (var i = end - 1; i > preposition && s[preposition] is "在" or "于" or "自" or "从" or "当"; i--)
        {
            if (Localizers.Contains(s[i]))
            {
                return i;
            }
        }

        return preposition;
    }

    /// <summary>
    /// Whether a verb behind a preposition is the sentence's own and not part of the phrase: a plain verb of action (按照规定的职责做好…), not the
    /// first word of the phrase, not part of a name (劳动保障行政部门), and not the verb of an attribute (对做出成绩的单位给予…).
    /// </summary>
    private static bool IsPredicateInPhrase(SentenceTokens s, int preposition, int i, int end)
    {
        if (s[i] is "作出" or "做出" or "取得" && s.Slice(i + 1, end) is var rest && (rest.Contains("贡献", StringComparison.Ordinal) || rest.Contains("成绩", StringComparison.Ordinal)))
        {
            return false; // 对作出重大贡献的教师: who is spoken of
        }

        if (i == preposition + 1 || (s.Tag(i) is ['n', ..] && (Words.Nominal.Contains(s[i]) || HasVerbLater(s, i + 1, end))) || !IsAction(s, i) || Words.Weak.Contains(s[i]) || s[i + 1] is "行政" or "主管" or "部门" or "行政部门" or "机构" or "机关" or "委员会" or "、" or "和" or "与" or "及")
        {
            // 补建、改建的项目: coordinated verbs of an attribute.
            return IsAction(s, i) && i > preposition + 1 && !Words.Nominal.Contains(s[i]) && s[i + 1] is "、" or "和" or "与" or "及"
                && IsAction(s, i + 2) && !Words.Nominal.Contains(s[i + 2]) && s[i + 3] != "的";
        }

        var framing = Framing.Contains(s[preposition]);
        if (Words.Nominal.Contains(s[i]) && (framing || HasVerbLater(s, i + 1, end)))
        {
            return false;
        }

        for (var j = i + 1; j < end; j++)
        {
            if (s[j] == "的")
            {
                // 根据结果建立相应的机制 is an order; 按照建立现代学校制度的要求 and 围绕办理频率高的事项 are not.
                return !(framing && (!IsPlainOrder(s[i]) || IsOfFrame(s, j + 1, end))) && !HasVerbLater(s, j + 1, end);
            }
        }

        return true;
    }

    /// <summary>…的要求, …的具体规定: the noun that a phrase with 根据 or 按照 ends in.</summary>
    private static bool IsOfFrame(SentenceTokens s, int from, int end)
        => Enumerable.Range(from, Math.Max(0, end - from)).Any(i => IsFrameNoun(s[i]));

    private static bool IsFrameNoun(string word)
        => word is "要求" or "规定" or "原则" or "需要" or "需求" or "条件" or "标准" or "程序" or "职责" or "方式" or "办法" or "情况" or "目标" or "方向" or "思路" or "比例" or "期限" or "方法" or "途径" or "精神" or "部署";

    private static bool IsPlainOrder(string verb)
        => verb is "建立" or "健全" or "完善" or "加强" or "强化" or "设立" or "设置" or "开设" or "制定" or "推进" or "推动" or "促进" or "营造" or "弘扬" or "提高" or "提升" or "优化";

    /// <summary>对督导、摸排、整改等环节…: verbs that are named, not prescribed.</summary>
    private static bool IsListed(SentenceTokens s, int i, int end)
    {
        var j = i + 1;
        while (j + 1 < end && IsConjunction(s[j]) && IsVerb(s, j + 1))
        {
            j += 2;
        }

        return j < end && s[j] == "等";
    }

    private static bool HasVerbLater(SentenceTokens s, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (IsAction(s, i) && !Words.Nominal.Contains(s[i]) && s[i + 1] is not ("的" or "者") && !IsListed(s, i, end))
            {
                return true;
            }
        }

        return false;
    }

    private static string? ObjectOf(SentenceTokens s, int verb, int segment)
    {
        var (start, end) = s.Segments[segment];
        var j = verb + 1;
        while (j < end && (s[j] is "了" or "着" or "好" || (IsConjunction(s[j]) && IsVerb(s, j + 1) && j + 2 < end) || (IsConjunction(s[j - 1]) && j > verb + 1)))
        {
            j++;
        }

        var closed = j >= end || IsConjunction(s[j]) || s[j] is "后" or "时" or "由"; // 认真查处和整改并向国务院报告: what follows is another act
        if (!closed && IsContent(s, j, end))
        {
            return Clip(s, j, end, LongestObject);
        }

        // 将…纳入, 对…给予: the object stands before the verb, perhaps in a segment of its own (对…的，要严肃处理).
        for (var g = segment; g >= 0; g--)
        {
            var last = g == segment ? verb : s.Segments[g].End;
            for (var i = last - 1; i >= s.Segments[g].Start; i--)
            {
                if (s[i] is "将" or "把" or "对" or "对于" && IsContent(s, i + 1, last) && (g == segment || i == s.Segments[g].Start))
                {
                    return Clip(s, i + 1, last, LongestObject);
                }
            }
        }

        while (j < end && IsConjunction(s[j]))
        {
            j++;
        }

        return IsContent(s, j, end) ? Clip(s, j, end, LongestObject) : null;
    }

    private static bool IsOnlyVerbs(SentenceTokens s, int from, int end)
        => Enumerable.Range(from, Math.Max(0, end - from)).All(i => IsConjunction(s[i]) || IsVerb(s, i) || IsAdverb(s, i));

    private static bool IsConjunction(string word) => word is "、" or "和" or "或" or "或者" or "并" or "及" or "与" or "以及" or "并且";

    private static bool IsContent(SentenceTokens s, int from, int end)
        => Enumerable.Range(from, Math.Max(0, end - from)).Any(i => s.IsMasked(i) || s[i].Length >= 2 || s.Tag(i) is ['n', ..]);

    private static string? ActorBefore(SentenceTokens s, int segment, int limit)
    {
        for (var g = segment; g >= 0; g--)
        {
            var (start, end) = s.Segments[g];
            var last = LastActor(s, start, g == segment ? Math.Min(limit, end) : FirstPredicate(s, start, end));
            if (last >= 0 && !HasOpenVerb(s, start, last))
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

                first = Math.Max(first, AfterDe(s, first, last));
                if (IsName(s, first, last))
                {
                    return Clip(s, first, last + 1, LongestActor);
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the words name somebody: behind their last 的 stand no numbers, no prepositions and no plain verbs (优选150户企业, 聚焦重点行业), unless the
    /// verb is part of a name (监督管理部门).
    /// </summary>
    private static bool IsName(SentenceTokens s, int first, int last)
    {
        var from = first;
        for (var i = first; i < last; i++)
        {
            from = s[i] == "的" ? i + 1 : from;
        }

        for (var i = from; i <= last; i++)
        {
            var isOrganising = s[i] == "组织" && i < last && s[i + 1] is not ("、" or "和" or "或" or "或者" or "及" or "以及" or "与");
            if (isOrganising || (s[i].Length > 0 && char.IsAsciiDigit(s[i][0]))
                || (s.Tag(i) == "p" && s[i] is not ("由" or "和" or "与" or "同" or "会同" or "及" or "以及" or "对"))
                || (s.Tag(i) == "v" && s[i].Length >= 2 && (i == from || IsAction(s, i)) && !Words.Nominal.Contains(s[i]) && !IsActor(s, i) && s[i] is not ("会同" or "包括" or "主管" or "直属" or "所属" or "举办" or "用人") && !IsOfName(s, i)))
            {
                return false;
            }
        }

        return !s[last].EndsWith('局') || s[last] is not ("布局" or "格局" or "结局" or "全局" or "大局" or "变局" or "开局" or "新局");
    }

    /// <summary>监督管理部门, 劳动保障行政部门: a verb that an organisation's name goes on from.</summary>
    private static bool IsOfName(SentenceTokens s, int i)
        => s[i + 1] is "部门" or "行政" or "行政部门" or "主管" or "主管部门" or "机构" or "机关" or "委员会" or "单位" or "中心" or "组织" or "小组" or "办公室" or "企业" or "人员" or "局" or "厅" or "、" or "和";

    /// <summary>造成学生…: a verb before the noun without a 的 between them makes it an object, not an actor.</summary>
    private static bool HasOpenVerb(SentenceTokens s, int start, int last)
    {
        for (var i = last - 1; i >= start && s[i] != "的" && s[i] != "由"; i--)
        {
            if (IsAction(s, i) && (!Words.Nominal.Contains(s[i]) || i == start) && !IsActor(s, i) && !IsOfName(s, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A long attribute before the actor is left out: only what follows its last 的.</summary>
    private static int AfterDe(SentenceTokens s, int first, int last)
    {
        if (s.Slice(first, last + 1).Length <= LongestActor && !IsVerb(s, first))
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
        if (s[start] is "与" or "和" or "同" or "会同")
        {
            return -1;
        }

        for (var i = limit - 1; i >= start; i--)
        {
            if (!IsActor(s, i) || s[i + 1] is "的" or "之")
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
            if (s[i] is "不" or "未" or "没有" or "违反" or "应当" or "不得" or "可以" or "有" or "是" || (IsActor(s, i - 1) && (IsVerb(s, i) || IsAdverb(s, i)) && !Words.Nominal.Contains(s[i])))
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

    private static bool IsVerb(SentenceTokens s, int i) => IsAction(s, i) || Words.Weak.Contains(s[i]) || (s[i].Length >= 2 && s.Tag(i) is "v" or "vi");

    /// <summary>A verb of the list, or two of them in one word (建立健全, 组织实施), or an adverb with one (充分发挥).</summary>
    private static bool IsAction(SentenceTokens s, int i)
    {
        var word = s[i];
        return Words.Actions.Contains(word) || (word.Length == 4 && Words.Actions.Contains(word[2..])
            && (Words.Adverbs.Contains(word[..2]) || (Words.Actions.Contains(word[..2]) && !(Words.Nominal.Contains(word[..2]) && Words.Nominal.Contains(word[2..])))));
    }

    /// <summary>The last word of an actor's name: one of the list, or a noun for people (…者, …人, …员).</summary>
    private static bool IsActor(SentenceTokens s, int i)
        => Words.Actors.Contains(s[i]) || (s[i].Length >= 4 && Words.Actors.Contains(s[i][^2..]) && s.Tag(i) is ['n', ..] or ['l', ..] or ['j', ..]) || (s[i] is [_, .., '者' or '人' or '员' or '师' or '厂' or '部' or '局' or '厅' or '委' or '院' or '校' or '会' or '署' or '所'] && s.Tag(i) is ['n', ..] or "");

    private static bool IsAdverb(SentenceTokens s, int i) => s[i].Length > 0 && (Words.Adverbs.Contains(s[i]) || (s.Tag(i) is "d" or "ad" or "vd" or "c" && !IsAction(s, i) && !Words.Prepositions.Contains(s[i]) && !IsNegation(s[i])));

    private static bool IsNegation(string word) => word is "不" or "未" or "没有" or "无须" or "毋须" or "无需" or "非" or "并非" or "未必" or "不必";

    /// <summary>Text of some tokens, whole words only, at most so many characters.</summary>
    private static string Clip(SentenceTokens s, int start, int end, int longest)
    {
        while (end > start + 1 && s.Slice(start, end).Length > longest)
        {
            end--;
        }

        return s.Slice(start, end).TrimEnd('、', '，', ' ', '和', '与', '等').TrimStart('、', '，', ' ');
    }

    [GeneratedRegex("下列.{0,12}(?:纠纷|争议|情形|行为|情况|条件|之一|内容|事项|材料|文件|资料|证件|证明|人员|费用|支出|收入|程序|标准|比例|期限|范围|方式|权利|项目|物品|组织|单位|企业|原则|指标)|以下.{0,12}(?:情形|行为|情况|条件|之一|内容|事项|材料|文件|人员|费用|标准|程序|范围|方式)|之一的|(?:条件|内容|材料|情形|原则|标准|程序|范围|权利|包括|如下|分别为|是|为)[：:]$", RegexOptions.CultureInvariant)]
    private static partial Regex CaseLeadIn();
}
