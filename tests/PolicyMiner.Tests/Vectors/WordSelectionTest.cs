using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Vectors;

public sealed class WordSelectionTest
{
    [Fact]
    public void Run_WithTheDefaultTags_DropsFunctionWordsAndPlacesAndSaysSoTagByTag()
    {
        var corpus = Tokenize(Analysis(), TagFilter.Default, "湖南省在2023年进一步推进职业教育改革，5G和GDP都增长了3.5%。");

        corpus.Terms.Should().Equal("5G", "GDP", "增长", "推进", "改革", "教育", "职业");
        corpus.TagOfTerm.Should().Equal("eng", "eng", "v", "v", "vn", "vn", "n");
        corpus.Ledger.Where(s => s.Step.StartsWith(LedgerStep.TagPrefix, StringComparison.Ordinal)).Select(s => s.Step)
            .Should().Contain("tag ns (places)").And.Contain("tag d (adverbs)").And.Contain("tag p (prepositions)");
        corpus.Ledger.Single(s => s.Step == "tag ns (places)").MostFrequent.Should().Equal(("湖南省", 1L));
    }

    [Fact]
    public void Run_WithoutTagFilter_KeepsAllTags()
        => Tokenize(Analysis(), null, "湖南省进一步改善民生").Terms.Should().Equal("改善", "民生", "湖南省", "进一步");

    [Fact]
    public void Run_WhenALexiconHasTheWord_KeepsItWhateverItsTagIs()
    {
        var entries = new[] { new LexiconEntry("湖南省", null, "ns", "mine.txt", 1, true) };

        Tokenize(Analysis(entries), TagFilter.Default, "湖南省和湖北省改善民生").Terms.Should().Equal("改善", "民生", "湖南省");
    }

    [Fact]
    public void Run_WithSynonyms_CountsTheVariantAsTheOtherWordAndShowsItInTheLedger()
    {
        var problems = new List<Problem>();
        var synonyms = SynonymFile.Parse("职教20条 = 国家职业教育改革实施方案\n职教二十条 = 职教20条", "synonyms.txt", problems);
        var analysis = Analysis(synonyms.Entries) with { Synonyms = synonyms };

        var corpus = Tokenize(analysis, TagFilter.Default, "落实职教20条。职教二十条和《国家职业教育改革实施方案》是同一文件。");

        problems.Should().BeEmpty();
        corpus.Terms.Should().Contain("国家职业教育改革实施方案").And.NotContain(t => t.StartsWith("职教", StringComparison.Ordinal));
        corpus.ToBagOfWords().CountsOf(0)[Array.IndexOf(corpus.Terms, "国家职业教育改革实施方案")].Should().Be(3);
        corpus.Ledger[1].Should().Match<LedgerStep>(s => s.Step == "synonyms" && s.TokensRemoved == 0 && s.TermsRemoved == 2);
        corpus.Ledger[1].MostFrequent.Select(t => t.Term).Should().BeEquivalentTo("职教20条→国家职业教育改革实施方案", "职教二十条→国家职业教育改革实施方案");
    }

    [Fact]
    public void Run_WhenAWordHasSeveralTags_ShowsTheMostFrequentAndMergesItsCounts()
    {
        // The rare name is in no lexicon; what posseg makes of it depends on its neighbours.
        var corpus = Tokenize(Analysis(), null, string.Concat(Enumerable.Repeat("由阿迪力主持。", 3)) + "同志阿迪力出席。");

        corpus.Terms.Should().OnlyHaveUniqueItems();
        corpus.TagOfTerm.Should().HaveCount(corpus.Terms.Length).And.NotContain(string.Empty);
    }

    [Fact]
    public void Run_LedgerStepsFollowOnEachOther()
    {
        var corpus = Tokenize(Analysis(PolicyLexicon.Entries), TagFilter.Default, "深化产教融合，推动现代学徒制试点工作，各市州人民政府应当在2025年底前完成。特此通知。");

        corpus.Ledger.Zip(corpus.Ledger.Skip(1)).Should().OnlyContain(p => p.First.TokensBefore - p.First.TokensRemoved == p.Second.TokensBefore);
        var last = corpus.Ledger[^1];
        (last.TokensBefore - last.TokensRemoved).Should().Be(corpus.Tokens.Length);
    }

    [Fact]
    public void LexiconUsage_AccountsForEveryOccurrence()
    {
        var entries = new[]
        {
            new LexiconEntry("新职业", null, null, "mine.txt", 1, true), new LexiconEntry("教育", null, null, "mine.txt", 2, true),
            new LexiconEntry("产教融合", null, null, "mine.txt", 3, true), new LexiconEntry("融合体系", null, null, "mine.txt", 4, true), new LexiconEntry("不在文中", null, null, "mine.txt", 5, true),
        };

        var usage = Tokenize(Analysis(entries), null, "创新职业。", "教育部。教育。", "产教融合体系").LexiconUsage;

        usage.Select(u => (u.Entry.Word, u.Occurrences, u.Hits, u.InsideLonger, u.CutApart, u.Forced, u.Overlapped)).Should().Equal(
            ("新职业", 1, 1, 0, 0, 1, 0), ("教育", 2, 1, 1, 0, 0, 0), ("产教融合", 1, 1, 0, 0, 0, 0), ("融合体系", 1, 0, 0, 1, 0, 1), ("不在文中", 0, 0, 0, 0, 0, 0));
        usage[1].Example.Should().Be("【教育】部");
        usage[3].Example.Should().Be("产教【融合体系】");
    }

    [Fact]
    public void Warnings_NameAnEntryThatIsNeverCutOut()
    {
        var entries = new[] { new LexiconEntry("产教融合", null, null, "mine.txt", 1, true), new LexiconEntry("融合体系", null, null, "mine.txt", 2, true) };
        var corpus = Tokenize(Analysis(entries), null, "产教融合体系");

        var warning = Warnings(corpus).Single(w => w.Code == WarningCodes.LexiconNotApplied);

        warning.Place.Should().Be("mine.txt, line 2");
        warning.Message.Should().Contain("产教【融合体系】");
    }

    [Fact]
    public void Warnings_NameAFilterThatTakesMostOfTheContent()
    {
        var stop = StopList.Parse("mine.txt", "教育\n改革\n职业\n");
        var text = string.Concat(Enumerable.Repeat("职业教育改革发展。", 10));
        var selection = new WordSelection { StopLists = [stop], Tagger = new PosTagger(JiebaSegmenter.Default) };
        var corpus = new CorpusTokenizer(JiebaSegmenter.Default, selection).Run(2, _ => [text.AsMemory()], 1);

        Warnings(corpus).Should().ContainSingle(w => w.Code == WarningCodes.OverStopping && w.Level == WarningLevel.Warning && w.Place == "mine.txt" && w.Message.Contains("75.0 %"));
    }

    [Fact]
    public void Warnings_NameStoppedWordsThatTellDocumentsApart()
    {
        // 数据 stands 60 times in 2 of 40 documents, 工作 once in each: only the first tells documents apart.
        var stop = StopList.Parse("mine.txt", "数据\n工作\n");
        var corpus = new CorpusTokenizer(JiebaSegmenter.Default, new WordSelection { StopLists = [stop], Tagger = new PosTagger(JiebaSegmenter.Default) })
            .Run(40, d => [(d < 2 ? string.Concat(Enumerable.Repeat("数据。", 30)) + "工作。企业" : "工作。企业").AsMemory()], 1);

        var warning = Warnings(corpus).Single(w => w.Code == WarningCodes.OverStopping && w.Level == WarningLevel.Note);

        warning.Message.Should().EndWith(": 数据");
    }

    [Fact]
    public void Warnings_NameTextThatFallsIntoSingleCharacters()
    {
        var broken = string.Concat(Enumerable.Range(0, 600).Select(i => (char)(0x4E00 + (i * 37 % 20000)) + "。"));

        Warnings(Tokenize(Analysis(), null, broken)).Should().ContainSingle(w => w.Code == WarningCodes.SegmentationFailure);
        Warnings(Tokenize(Analysis(), null, string.Concat(Enumerable.Repeat("深化职业教育改革，推进产业发展。", 100)))).Should().BeEmpty();
    }

    [Fact]
    public void Warnings_NameTextFullOfRunsThatNoLexiconKnows()
    {
        // The HMM makes words of two characters of such names, so few stand alone.
        var known = string.Concat(Enumerable.Repeat("深化职业教育改革，推进产业发展。", 100));
        var names = string.Concat(Enumerable.Repeat("岐嵊缙睢鄞邳嵬濮。", 12));
        var few = string.Concat(Enumerable.Repeat("岐嵊缙睢鄞邳嵬濮。", 2));

        var warning = Warnings(Tokenize(Analysis(), null, known + names)).Should().ContainSingle(w => w.Code == WarningCodes.SegmentationFailure).Subject;

        // 96 of 1,400 + 96 characters.
        warning.Message.Should().StartWith("6.4 %").And.EndWith("for example 岐嵊缙睢鄞邳嵬濮");
        Warnings(Tokenize(Analysis(), null, known + few)).Should().BeEmpty();
    }

    [Fact]
    public void Warnings_NameWordsThatTellDocumentsApartWhateverFilterTakesThem()
    {
        // 数据 and 推进 stand 60 times in 2 of 40 documents; the tag filter keeps no verbs, the other limit no word of more than 4 % of the documents.
        string Text(int d) => (d < 2 ? string.Concat(Enumerable.Repeat("数据推进。", 30)) : string.Empty) + "企业";
        var tagger = new PosTagger(JiebaSegmenter.Default);
        var corpus = new CorpusTokenizer(JiebaSegmenter.Default, new WordSelection { Tagger = tagger, Tags = new TagFilter(["n"]) }).Run(40, d => [Text(d).AsMemory()], 1);
        var vocabulary = Vocabulary.Build(corpus, corpus.ToBagOfWords(), null, new VocabularyOptions { MinDocumentFrequency = 1, MaxDocumentFrequency = 0.04 });

        var notes = WordWarnings.Of(corpus, vocabulary, [.. Enumerable.Range(0, 40).Select(d => $"{d}.txt")]).Where(w => w.Code == WarningCodes.OverStopping && w.Level == WarningLevel.Note).ToList();

        notes.Select(n => (n.Place, n.Message.Split(": ")[^1])).Should().BeEquivalentTo([("--pos", "推进"), ("larger share of documents than 0.04", "数据")]);
    }

    private static TextAnalysis Analysis(params IReadOnlyList<LexiconEntry> entries)
    {
        var segmenter = JiebaSegmenter.Create(entries);
        return new TextAnalysis { Segmenter = segmenter, Tagger = new PosTagger(segmenter) };
    }

    private static TokenizedCorpus Tokenize(TextAnalysis analysis, TagFilter? tags, params string[] documents)
    {
        var selection = new WordSelection { Tagger = analysis.Tagger, Tags = tags, Synonyms = analysis.Synonyms, Audit = new LexiconAudit((JiebaSegmenter)analysis.Segmenter) };
        return new CorpusTokenizer(analysis.Segmenter, selection).Run(documents.Length, d => [documents[d].AsMemory()], 1);
    }

    private static List<Warning> Warnings(TokenizedCorpus corpus)
    {
        var vocabulary = Vocabulary.Build(corpus, corpus.ToBagOfWords(), null, new VocabularyOptions { MinDocumentFrequency = 1 });
        return [.. WordWarnings.Of(corpus, vocabulary, [.. Enumerable.Range(0, corpus.DocumentCount).Select(d => $"{d}.txt")])];
    }
}
