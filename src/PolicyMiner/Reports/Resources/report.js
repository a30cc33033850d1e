(function () {
  'use strict';
  const data = JSON.parse(document.getElementById('data').textContent);
  const words = {
    zh: {
      skip: '跳到正文', title: '政策文本主题报告', sections: '章节', other: 'English', overview: '概览', topics: '主题', documents: '文档', groups: '年份与分组', ledger: '词的去留', cleaning: '清洗记录', methods: '研究方法',
      warnings: '警告', downloads: '下载', decision: '主题数的确定', decisionTable: '各主题数的数据', modelled: '建模文档', excludedCount: '未建模', tokens: '建模词次', terms: '词表', k: '主题数 K', perplexity: '留出困惑度',
      perplexityCaption: '留出困惑度，越低越好。竖线：与最低点按文档配对比较的一倍标准误；竖线碰到虚线的 K 与最低点无法区分。', chosen: '选定', topicHint: '点击圆或按钮，或用左右方向键选择主题。',
      mapCaption: '主题间的 Jensen–Shannon 散度经经典标度降到平面；圆面积：主题占全部词的份额。', lambda: '相关度 λ（1：按概率；0：按提升度）', ownCount: '在该主题中的估计次数', allCount: '在全部文档中的次数',
      label: '主题标签', strength: '强度（文档均值）', strengthTokens: '强度（按词数）', strengthShare: '达到阈值的文档', alpha: 'α', reliability: '次拟合中复现', background: '背景主题：与全部文档的用词接近', unstable: '不稳定：换随机起点后常不再出现', measures: '举措', measure: '举措（规定行为的句子）', citation: '出处', carriers: '有相近条文的文档', clauses: '代表条款', clause: '条款', topWords: '高概率词', cloud: '词云', topDocuments: '代表文档', share: '份额',
      saveLabels: '保存标签（labels.yaml）', saveLabelsHint: '把保存的 labels.yaml 放进运行文件夹，再执行 policyminer report 运行文件夹：其下 report 文件夹中的表、图和报告即采用新标签；放进语料文件夹，则以后的 fit 采用。', search: '查找（标题、编号、机关、地区、正文）', strongest: '最强主题', all: '全部', found: '篇', earlier: '上一页', later: '下一页',
      id: '编号', name: '标题', issuer: '发文机关', level: '层级', region: '地区', genre: '文种', date: '日期', year: '年份', number: '发文字号', tokensOf: '词次', topicsOf: '主题份额', none: '无', variable: '变量', groupCaption: '各组文档 θ 的均值（%）。括号内为文档数；不足 5 篇的组只供参考，画得浅。点击格子，在下图看该主题。', numbers: '该主题的数据', allNumbers: '全部主题的均值（%）', group: '组',
      intervals: '看一个主题的区间', intervalCaption: '点：组内各文档 θ 的均值（%）；竖线或横线：95% 区间（按文档的自助法，模型保持不变，不含模型本身的不确定性）。空心点：不足 5 篇文档，不给区间。没有文档的年份断开，不作 0。', mean: '均值 %', interval: '95% 区间', intervalName: '主题强度及区间', moreGroups: '组未列出。', groupTest: '组间差异的置换检验（按主题数校正）：q = ', trendTest: '逐年变化：每年 ', trendPoints: ' 个百分点，q = ', stage: '阶段',
      cleaningHint: '建模前从文件中去掉的文字，按规则汇总。觉得去错了：在 fit 后加 --keep 规则，或用 --no-clean 全部保留。', spans: '去掉了哪些文字', rule: '规则', ruleMeaning: '含义', spanCount: '处', documentCount: '文档数', characters: '字数', removedText: '去掉的文字', position: '位置（字）', more: '再列 100 处', ofAll: '共', fullCleaning: '；其余见运行文件夹的 cleaning.csv', removedHere: '从本文件去掉的文字',
      methodsHint: '由运行记录生成，核对后可用于论文。', copy: '复制', copied: '已复制', text: '正文与各条款的主题', textHint: '按钮给出该条款（有至少 5 个建模词）最可能的主题及其份额；句中有举措的标出。', textCut: '篇幅所限，本文件只列出主题最明确的条款。', mark: '标出主题', markedOnly: '只看标出的条款', measuresOnly: '只看举措', hasMeasure: '举措', leftOut: '条略',
      ledgerHint: '每个过滤步骤去掉的词次与词种，以及其中最常见的词。', step: '步骤', before: '之前', removed: '去掉词次', removedTerms: '去掉词种', most: '最常见的词', excluded: '未建模的文档', reason: '原因', code: '代码', levelOf: '级别', place: '位置', message: '内容', action: '怎么办',
      warning: '警告', noteLevel: '提示', downloadsHint: '由本页数据生成的 CSV；完整的表在运行文件夹中。', indistinguishable: '与选定的无法区分', gain: '每增一个主题的增益', rank: '名次', word: '词', probability: '概率', count: '次数', mapName: '主题间距离图', perplexityName: '留出困惑度与主题数', groupName: '各组的主题强度', given: '主题数由用户指定，没有进行比较。', pageOf: '页'
    },
    en: {
      skip: 'Skip to content', title: 'Topics of policy documents', sections: 'Sections', other: '中文', overview: 'Overview', topics: 'Topics', documents: 'Documents', groups: 'Years and groups', ledger: 'Token ledger', cleaning: 'Cleaning audit', methods: 'Methods',
      warnings: 'Warnings', downloads: 'Downloads', decision: 'The decision on K', decisionTable: 'Figures of each K', modelled: 'documents modelled', excludedCount: 'left out', tokens: 'tokens modelled', terms: 'terms', k: 'topics K', perplexity: 'held-out perplexity',
      perplexityCaption: 'Held-out perplexity; lower is better. Bars: one standard error of the difference to the lowest point, paired by document; a K whose bar reaches the dashed line cannot be told apart from it.', chosen: 'chosen', topicHint: 'Choose a topic by its circle or button, or with the left and right arrow keys.',
      mapCaption: 'Jensen–Shannon divergence between topics, scaled to the plane. Area of circles: share of the tokens.', lambda: 'Relevance λ (1: by probability; 0: by lift)', ownCount: 'estimated count in the topic', allCount: 'count in the corpus',
      label: 'Topic label', strength: 'strength (mean over documents)', strengthTokens: 'strength (by tokens)', strengthShare: 'documents at or above the threshold', alpha: 'α', reliability: 'of the fits reproduce it', background: 'background topic: words close to the corpus as a whole', unstable: 'unstable: often not found again from other random starts', measures: 'Measures', measure: 'measure (a sentence that prescribes an act)', citation: 'source', carriers: 'documents with near-identical text', clauses: 'Representative clauses', clause: 'clause', topWords: 'Most probable words', cloud: 'Word cloud', topDocuments: 'Representative documents', share: 'share',
      saveLabels: 'Save labels (labels.yaml)', saveLabelsHint: 'Put labels.yaml into the run folder and run policyminer report RUN: tables, charts and report in its folder report then carry the new labels. In the corpus folder, later fits carry them.', search: 'Search (title, id, issuer, region, text)', strongest: 'Strongest topic', all: 'all', found: 'documents', earlier: 'Previous', later: 'Next',
      id: 'id', name: 'title', issuer: 'issuer', level: 'level', region: 'region', genre: 'genre', date: 'date', year: 'year', number: 'document number', tokensOf: 'tokens', topicsOf: 'topic shares', none: 'none', variable: 'Variable', groupCaption: 'Mean θ of the documents of each group, in per cent. In brackets: documents; groups of fewer than 5, drawn pale, are only an indication. Click a cell to see its topic below.', numbers: 'Figures of this topic', allNumbers: 'Means of all topics, in per cent', group: 'group',
      intervals: 'One topic with its intervals', intervalCaption: 'Points: mean θ of the documents of the group, in per cent. Bars: 95 % intervals (bootstrap over documents; the model is held fixed, its own uncertainty is left out). Hollow points: fewer than 5 documents, no interval. Years without documents are gaps, not zeros.', mean: 'mean %', interval: '95 % interval', intervalName: 'Strength with intervals', moreGroups: 'more groups are not shown.', groupTest: 'Permutation test of the difference between groups (adjusted over topics): q = ', trendTest: 'Change per year: ', trendPoints: ' percentage points, q = ', stage: 'stage',
      cleaningHint: 'Text that was taken out of the files before modelling, by rule. To keep what a rule takes, add --keep RULE to fit; --no-clean keeps all.', spans: 'The text that was removed', rule: 'rule', ruleMeaning: 'meaning', spanCount: 'places', documentCount: 'documents', characters: 'characters', removedText: 'removed text', position: 'position', more: 'Show 100 more', ofAll: 'of', fullCleaning: '; the rest is in cleaning.csv of the run folder', removedHere: 'Text removed from this document',
      methodsHint: 'Made from the record of the run; check it before you use it in a paper.', copy: 'Copy', copied: 'copied', text: 'Text, and the topics of its clauses', textHint: 'The button names the most likely topic of a clause (with at least 5 modelled words) and its share; clauses with a measure are flagged.', textCut: 'For reasons of space only the clauses that speak most clearly of a topic are shown of this document.', mark: 'Mark topic', markedOnly: 'marked clauses only', measuresOnly: 'measures only', hasMeasure: 'measure', leftOut: 'clauses left out',
      ledgerHint: 'Tokens and terms that each filter removed, and the most frequent of them.', step: 'step', before: 'before', removed: 'tokens removed', removedTerms: 'terms removed', most: 'most frequent', excluded: 'Documents left out', reason: 'reason', code: 'code', levelOf: 'level', place: 'place', message: 'message', action: 'what to do',
      warning: 'warning', noteLevel: 'note', downloadsHint: 'CSV files made from the data of this page; the full tables are in the run folder.', indistinguishable: 'not to be told apart from the chosen', gain: 'gain per added topic', rank: 'rank', word: 'word', probability: 'probability', count: 'count', mapName: 'Intertopic distance map', perplexityName: 'Held-out perplexity by topic count', groupName: 'Strength of the topics by group', given: 'The topic count was given by the user; nothing was compared.', pageOf: 'page'
    }
  };

  const PAGE = 25;
  const K = data.topics.length;
  const state = { language: data.language, topic: 0, lambda: 0.6, query: '', filter: -1, page: 0, document: -1, variable: '', groupTopic: 0, mark: -1, markedOnly: false, measuresOnly: false, rule: '', spans: 100 };
  const THIN = 5;
  const ruleNames = {
    'document-number': ['发文字号', 'document number'], 'red-head': ['红头', 'letterhead'], 'head-matter': ['份号、密级、签发人等', 'copy number, secrecy, signer'], addressee: ['主送机关', 'addressees'], signature: ['落款', 'signature'], 'issue-date': ['成文日期', 'date line'], note: ['附注', 'notes such as (此件公开发布)'], 'attachment-list': ['附件说明', 'list of attachments'], imprint: ['抄送、印发', 'copies and imprint'], 'adoption-note': ['题注', 'adoption note of laws'], contents: ['目录', 'table of contents'], 'page-number': ['页码', 'page numbers'], contact: ['联系人、电话', 'contact lines'], form: ['表格、回执', 'forms'], 'web-furniture': ['网页栏目文字', 'web page furniture'], interpretation: ['政策解读', 'interpretation below the document']
  };
  const labels = data.topics.map((t) => t.label);
  const charts = {};
  const $ = (id) => document.getElementById(id);
  const say = (key) => words[state.language][key];
  const percent = (x, digits) => (100 * x).toFixed(digits === undefined ? 1 : digits) + ' %';
  const theta = (d, k) => data.theta[d * K + k] / 1000;
  const nameOf = (k) => data.topics[k].id + ' ' + labels[k];

  /* All text enters the page as text, never as markup. */
  function element(tag, attributes, ...children) {
    const e = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key.startsWith('on')) e.addEventListener(key.slice(2), value);
      else if (key === 'text') e.textContent = value;
      else if (key === 'css') Object.assign(e.style, value);
      else if (value !== undefined && value !== null && value !== false) e.setAttribute(key, value === true ? '' : value);
    }
    for (const child of children) e.append(child);
    return e;
  }

  function fill(target, ...children) { target.replaceChildren(...children); }

  function table(target, caption, columns, rows, rowAttributes) {
    const head = element('tr', {}, ...columns.map((c) => element('th', { scope: 'col', class: c.number ? 'number' : undefined, text: c.name })));
    const body = element('tbody', {}, ...rows.map((row, i) => element('tr', rowAttributes ? rowAttributes(i) : {},
      ...row.map((cell, c) => cell instanceof Node ? element('td', {}, cell) : element('td', { class: columns[c].number ? 'number' : columns[c].short ? 'short' : undefined, text: cell === null || cell === undefined ? '' : String(cell) })))));
    fill(target, element('caption', { text: caption }), element('thead', {}, head), body);
    if (rows.length === 0) body.append(element('tr', {}, element('td', { colspan: columns.length, class: 'empty', text: say('none') })));
  }

  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  function chart(id, name, option, click) {
    const target = $(id);
    target.setAttribute('aria-label', name);
    if (!charts[id]) charts[id] = echarts.init(target, null, { renderer: 'canvas' });
    const base = {
      animation: false, textStyle: { color: color('--ink'), fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 60, right: 20, top: 30, bottom: 50 }, tooltip: { renderMode: 'richText', confine: true }
    };
    charts[id].setOption(Object.assign(base, option), true);
    charts[id].off('click');
    if (click) charts[id].on('click', click);
  }

  const axis = (name, more) => Object.assign({
    name, nameLocation: 'middle', nameGap: 30, nameTextStyle: { color: color('--ink') }, axisLine: { lineStyle: { color: color('--soft') } }, axisLabel: { color: color('--ink') }, splitLine: { lineStyle: { color: color('--rule') } }
  }, more);

  function drawCards() {
    const s = data.summary;
    const cards = [[s.modelled, 'modelled'], [s.documents - s.modelled, 'excludedCount'], [s.tokens, 'tokens'], [s.terms, 'terms'], [K, 'k']];
    if (s.perplexity !== null) cards.push([s.perplexity.toFixed(1), 'perplexity']);
    fill($('cards'), ...cards.map(([value, key]) => element('li', {}, element('b', { text: typeof value === 'number' ? value.toLocaleString('en-US') : value }), element('span', { text: say(key) }))));
    $('verdict').textContent = data.verdict[state.language];
  }

  function drawDecision() {
    const points = data.candidates;
    $('sweep').hidden = points.length < 2;
    if (points.length < 2) return;
    const low = Math.min(...points.map((p) => p.perplexity));
    chart('perplexity-chart', say('perplexityName'), {
      tooltip: { renderMode: 'richText', confine: true, trigger: 'axis' },
      xAxis: axis(say('k'), { type: 'category', data: points.map((p) => String(p.k)) }),
      yAxis: axis(say('perplexity'), { type: 'value', scale: true, nameGap: 42 }),
      series: [
        {
          type: 'line', name: say('perplexity'), data: points.map((p) => ({ value: p.perplexity, symbolSize: p.k === data.chosen ? 14 : 7, symbol: p.k === data.chosen ? 'rect' : 'circle', itemStyle: { color: color(p.k === data.chosen ? '--accent' : '--primary') } })),
          lineStyle: { color: color('--primary') },
          markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { type: 'dashed', color: color('--soft') }, data: [{ yAxis: low }] }
        },
        {
          type: 'custom', silent: true, tooltip: { show: false }, encode: { x: 0, y: [1, 2] }, data: points.map((p, i) => [i, p.low, p.high]),
          renderItem: (params, api) => {
            const [x, y0] = api.coord([api.value(0), api.value(1)]);
            const y1 = api.coord([api.value(0), api.value(2)])[1];
            const line = (x1, ya, x2, yb) => ({ type: 'line', shape: { x1, y1: ya, x2, y2: yb }, style: { stroke: color('--primary') } });
            return { type: 'group', children: [line(x, y0, x, y1), line(x - 4, y0, x + 4, y0), line(x - 4, y1, x + 4, y1)] };
          }
        }
      ]
    });
    const metrics = data.metrics;
    table($('decision-table'), say('decisionTable'),
      [{ name: 'K', number: true }, { name: say('perplexity'), number: true }, { name: say('gain'), number: true }, { name: say('indistinguishable') }, ...metrics.map((m) => ({ name: m[state.language], number: true }))],
      points.map((p) => [p.k + (p.k === data.chosen ? ' (' + say('chosen') + ')' : ''), p.perplexity.toFixed(1), p.gain === null ? '' : p.gain.toFixed(4), p.indistinguishable ? '✓' : '', ...p.metrics.map((m) => m === null ? '' : m.toPrecision(4))]),
      (i) => points[i].k === data.chosen ? { class: 'chosen' } : {});
  }

  function drawTopicList() {
    fill($('topic-list'), ...data.topics.map((t, k) => element('li', {}, element('button', { type: 'button', 'aria-pressed': String(k === state.topic), text: nameOf(k), onclick: () => selectTopic(k) }))));
  }

  function drawMap() {
    const largest = Math.max(...data.topics.map((t) => t.tokenShare));
    chart('map-chart', say('mapName'), {
      grid: { left: 20, right: 20, top: 20, bottom: 20 },
      tooltip: { renderMode: 'richText', confine: true, formatter: (p) => nameOf(p.dataIndex) + '\n' + percent(data.topics[p.dataIndex].tokenShare) },
      xAxis: axis('', { scale: true, axisLabel: { show: false }, axisTick: { show: false }, splitLine: { show: false }, boundaryGap: ['14%', '14%'] }),
      yAxis: axis('', { scale: true, axisLabel: { show: false }, axisTick: { show: false }, splitLine: { show: false }, boundaryGap: ['14%', '14%'] }),
      series: [{
        type: 'scatter', symbolSize: (v, p) => Math.min(1, $('map-chart').clientWidth / 480) * (14 + 52 * Math.sqrt(data.topics[p.dataIndex].tokenShare / largest)),
        labelLayout: { moveOverlap: 'shiftY' }, label: { show: true, formatter: (p) => data.topics[p.dataIndex].id, color: color('--ink'), fontWeight: 'bold' },
        data: data.topics.map((t, k) => ({ value: [t.x, t.y], itemStyle: { color: color(k === state.topic ? '--accent' : '--primary') + (k === state.topic ? 'c0' : '66'), opacity: 1 } }))
      }]
    }, (p) => selectTopic(p.dataIndex));
  }

  function relevant(k) {
    const l = state.lambda;
    return data.topics[k].words
      .map(([term, phi]) => ({ term, phi, share: data.terms[term][1] / data.summary.tokens }))
      .map((w) => Object.assign(w, { relevance: l * Math.log(w.phi) + (1 - l) * Math.log(w.phi / w.share) }))
      .sort((a, b) => b.relevance - a.relevance || a.term - b.term).slice(0, 30);
  }

  function drawBars() {
    $('lambda-value').textContent = 'λ = ' + state.lambda.toFixed(1);
    const topic = data.topics[state.topic];
    const shown = relevant(state.topic);
    const longest = Math.max(...shown.map((w) => data.terms[w.term][1]));
    fill($('bars'), ...shown.flatMap((w) => {
      const [word, count] = data.terms[w.term];
      const own = Math.min(count, w.phi * topic.tokens);
      const track = element('span', { class: 'track', role: 'img', 'aria-label': word + ': ' + own.toFixed(0) + ' / ' + count, title: own.toFixed(0) + ' / ' + count },
        element('span', { class: 'all', css: { width: (100 * count / longest) + '%' } }), element('span', { class: 'own', css: { width: (100 * own / longest) + '%' } }));
      return [element('span', { class: 'word', text: word }), track];
    }));
  }

  function cloud(topic) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 ' + data.cloud[0] + ' ' + data.cloud[1]);
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', say('cloud') + ' ' + nameOf(state.topic));
    for (const [word, x, y, size] of topic.cloud) {
      const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      text.setAttribute('x', x);
      text.setAttribute('y', y);
      text.setAttribute('font-size', size);
      text.textContent = word;
      svg.append(text);
    }
    return svg;
  }

  function drawTopic() {
    const k = state.topic;
    const topic = data.topics[k];
    const input = element('input', { id: 'label', value: labels[k], maxlength: 60, oninput: (e) => { labels[k] = e.target.value; drawTopicList(); drawFilter(); } });
    const facts = [['strength', percent(topic.mean)], ['strengthTokens', percent(topic.tokenMean)], ['strengthShare', percent(topic.share)], ['alpha', topic.alpha.toPrecision(3)]];
    if (topic.reproduced) facts.push(['reliability', topic.reproduced[0] + ' / ' + topic.reproduced[1]]);
    const flags = ['background', 'unstable'].filter((f) => topic[f]).map((f) => element('p', { class: 'note', text: '⚠ ' + say(f) }));
    const open = (d) => element('button', { type: 'button', text: data.documents[d].id, onclick: () => { showDocument(d); $('document').scrollIntoView(); } });
    const more = [];
    if (topic.measures.length > 0) {
      const measures = element('table', { id: 'measures' });
      table(measures, say('measures'), [{ name: say('measure') }, { name: say('citation') }, { name: say('id') }, { name: say('carriers'), number: true }], topic.measures.map((m) => [m[0], m[1], open(m[2]), m[3]]));
      more.push(element('div', { class: 'scroll' }, measures));
    }
    if (topic.clauses.length > 0) {
      const clauses = element('table', { id: 'clauses' });
      table(clauses, say('clauses'), [{ name: say('clause') }, { name: say('citation') }, { name: say('id') }], topic.clauses.map((c) => [c[0], c[1], open(c[2])]));
      more.push(element('details', {}, element('summary', { text: say('clauses') }), element('div', { class: 'scroll' }, clauses)));
    }
    const list = element('table', {});
    table(list, say('topDocuments'), [{ name: say('id') }, { name: say('name') }, { name: say('share'), number: true }],
      topic.documents.map((d) => [open(d), data.documents[d].title, percent(theta(data.documents[d].row, k))]));
    fill($('topic'), element('div', { class: 'detail' },
      element('div', { class: 'controls' }, element('label', { for: 'label', text: topic.id + ' ' + say('label') }), input),
      element('ul', { class: 'cards' }, ...facts.map(([key, value]) => element('li', {}, element('b', { text: value }), element('span', { text: say(key) })))),
      ...flags, element('div', { class: 'two' }, element('div', { class: 'cloud' }, cloud(topic)), element('div', { class: 'scroll' }, list)), ...more));
  }

  function selectTopic(k) {
    state.topic = (k + K) % K;
    drawTopicList();
    drawMap();
    drawBars();
    drawTopic();
  }

  /* Search text of each document, made once: typing stays quick with thousands of them. */
  const haystack = data.documents.map((d) => [d.id, d.title, d.issuer, d.region, d.number, d.genre, d.year, ...d.clauses.map((c) => c[2])].filter((x) => x !== null).join(' ').toLowerCase());
  const strongest = data.documents.map((d) => {
    if (d.row < 0) return -1;
    let best = 0;
    for (let k = 1; k < K; k++) if (data.theta[d.row * K + k] > data.theta[d.row * K + best]) best = k;
    return best;
  });

  function matches() {
    const parts = state.query.toLowerCase().split(/\s+/).filter((p) => p);
    const found = [];
    for (let d = 0; d < haystack.length; d++) {
      if ((state.filter < 0 || strongest[d] === state.filter) && parts.every((p) => haystack[d].includes(p))) found.push(d);
    }
    return found;
  }

  function drawFilter() {
    const options = [element('option', { value: -1, text: say('all') }), ...data.topics.map((t, k) => element('option', { value: k, text: nameOf(k) }))];
    fill($('topic-filter'), ...options);
    $('topic-filter').value = state.filter;
  }

  function drawDocuments() {
    const found = matches();
    const pages = Math.max(1, Math.ceil(found.length / PAGE));
    state.page = Math.min(state.page, pages - 1);
    const shown = found.slice(state.page * PAGE, (state.page + 1) * PAGE);
    $('found').textContent = found.length + ' ' + say('found');
    $('page').textContent = say('pageOf') + ' ' + (state.page + 1) + ' / ' + pages;
    $('earlier').disabled = state.page === 0;
    $('later').disabled = state.page >= pages - 1;
    table($('document-table'), say('documents'), [{ name: say('id') }, { name: say('name') }, { name: say('issuer') }, { name: say('year'), short: true }, { name: say('strongest') }, { name: say('share'), number: true }],
      shown.map((d) => {
        const doc = data.documents[d];
        const k = strongest[d];
        return [element('button', { type: 'button', text: doc.id, onclick: () => showDocument(d) }), doc.title, doc.issuer, doc.year, k < 0 ? doc.excluded : nameOf(k), k < 0 ? '' : percent(theta(doc.row, k))];
      }), (i) => ({ 'aria-selected': shown[i] === state.document ? 'true' : undefined }));
  }

  function showDocument(d) {
    state.document = d;
    drawDocument();
    drawDocuments();
  }

  function drawDocument() {
    const doc = data.documents[state.document];
    if (!doc) { fill($('document')); return; }
    const meta = ['number', 'issuer', 'level', 'region', 'genre', 'date', 'year'].filter((key) => doc[key] !== null).map((key) => say(key) + ': ' + doc[key]);
    const box = element('div', { class: 'detail' }, element('h3', { text: doc.id + ' ' + doc.title }), element('p', { class: 'note', text: meta.concat(say('tokensOf') + ': ' + doc.tokens, doc.file).join(' · ') }));
    if (doc.row >= 0) {
      const order = data.topics.map((t, k) => k).sort((a, b) => theta(doc.row, b) - theta(doc.row, a) || a - b).filter((k, i) => i < 3 || theta(doc.row, k) >= 0.01);
      const list = element('table', {});
      table(list, say('topicsOf'), [{ name: say('topics') }, { name: say('share'), number: true }, { name: '' }],
        order.map((k) => [element('button', { type: 'button', text: nameOf(k), onclick: () => { selectTopic(k); $('topics').scrollIntoView(); } }), percent(theta(doc.row, k)), element('span', { class: 'meter', css: { width: 'calc(min(10em, 18vw) * ' + theta(doc.row, k) + ')' } })]));
      box.append(element('div', { class: 'scroll' }, list));
      if (doc.clauses.length > 0) box.append(clauseBox(doc, order[0]));
    } else {
      box.append(element('p', { text: say('excluded') + ': ' + doc.excluded }));
    }
    const removed = data.cleaning.spans.filter((r) => r[0] === state.document);
    if (removed.length > 0) {
      const spans = element('table', {});
      table(spans, say('removedHere'), [{ name: say('rule') }, { name: say('removedText') }, { name: say('position'), number: true }], removed.map((r) => [ruleName(r[1]), r[2], r[3]]));
      box.append(element('details', {}, element('summary', { text: say('removedHere') + ' (' + removed.length + ')' }), element('div', { class: 'scroll' }, spans)));
    }
    fill($('document'), box);
  }

  /* The text of a document, clause by clause, each with its topic; one topic is marked. */
  function clauseBox(doc, strongestTopic) {
    const list = element('div', { class: 'clauses', id: 'document-clauses', tabindex: 0, role: 'region', 'aria-label': say('text') });
    const mark = element('select', { id: 'mark', onchange: (e) => { state.mark = Number(e.target.value); drawClauses(list, doc); } },
      element('option', { value: -1, text: say('none') }), ...data.topics.map((t, k) => element('option', { value: k, text: nameOf(k) })));
    if (doc !== clauseBox.shown) state.mark = strongestTopic;
    clauseBox.shown = doc;
    mark.value = state.mark;
    const check = (id) => element('label', { class: 'check' }, element('input', { type: 'checkbox', id, checked: state[id], onchange: (e) => { state[id] = e.target.checked; drawClauses(list, doc); } }), say(id));
    drawClauses(list, doc);
    const cut = doc.clauses.some((c, i) => c[0] !== i);
    return element('div', {}, element('h4', { text: say('text') }), element('p', { class: 'note', text: say('textHint') + (cut ? say('textCut') : '') }),
      element('div', { class: 'controls' }, element('label', { for: 'mark', text: say('mark') }), mark, check('markedOnly'), check('measuresOnly')), list);
  }

  function drawClauses(list, doc) {
    const items = [];
    let last = -1;
    for (const [index, depth, text, topic, share, measure] of doc.clauses) {
      if (index > last + 1) items.push(element('p', { class: 'clause gap', text: '… ' + (index - last - 1) + ' ' + say('leftOut') }));
      last = index;
      const marked = topic >= 0 && topic === state.mark;
      if ((state.markedOnly && !marked) || (state.measuresOnly && !measure)) continue;
      const p = element('p', { class: 'clause' + (marked ? ' marked' : ''), text, css: { paddingLeft: (0.5 + Math.min(depth, 4)) + 'rem' } });
      if (topic >= 0) {
        p.append(element('button', {
          type: 'button', class: 'chip', text: data.topics[topic].id + ' ' + share + ' %', title: nameOf(topic), 'aria-label': nameOf(topic) + ', ' + share + ' %',
          onclick: () => { state.mark = topic; $('mark').value = topic; drawClauses(list, doc); }
        }));
      }
      if (measure) p.append(element('span', { class: 'flag', text: say('hasMeasure') }));
      items.push(p);
    }
    fill(list, ...(items.length > 0 ? items : [element('p', { class: 'empty', text: say('none') })]));
  }

  const variableName = (name) => ['year', 'stage', 'issuer', 'level', 'region', 'genre'].includes(name) ? say(name) : name;
  const thin = (g) => g[1] < THIN;
  const ruleName = (rule) => { const names = ruleNames[rule]; return names ? (state.language === 'zh' ? names[0] : names[1]) : rule; };

  /* Means of a group by topic, and the interval of one topic: [mean, low, high], null where there is none. */
  const means = (g) => data.topics.map((t, k) => g[2][3 * k]);
  const shareOf = (g, k) => g[2].slice(3 * k, 3 * k + 3);

  function drawGroups() {
    $('groups').hidden = data.groups.length === 0;
    if (data.groups.length === 0) return;
    fill($('variable'), ...data.groups.map((v, i) => element('option', { value: i, text: variableName(v.variable) })));
    $('variable').value = state.variable = Math.min(Number(state.variable) || 0, data.groups.length - 1);
    const current = data.groups[state.variable];
    const groups = current.groups;
    const solid = groups.filter((g) => !thin(g));
    const cells = groups.flatMap((g, i) => means(g).map((m, k) => ({ value: [k, i, m === null ? '-' : Math.round(10 * m) / 10], ...(thin(g) && solid.length > 0 ? { itemStyle: { opacity: 0.35 }, label: { color: color('--ink'), textBorderWidth: 0 } } : {}) })));
    $('group-chart').style.height = Math.max(14, 6 + groups.length * 1.7) + 'rem';
    if (charts['group-chart']) charts['group-chart'].resize();
    chart('group-chart', say('groupName') + ': ' + variableName(current.variable), {
      grid: { left: Math.min(180, $('group-chart').clientWidth * 0.35), right: 20, top: 30, bottom: 70 },
      tooltip: { renderMode: 'richText', confine: true, formatter: (p) => groups[p.value[1]][0] + ' (n = ' + groups[p.value[1]][1] + ')\n' + nameOf(p.value[0]) + ': ' + p.value[2] + ' %' },
      xAxis: axis('', { type: 'category', position: 'top', data: data.topics.map((t) => t.id), splitLine: { show: false } }),
      yAxis: axis('', { type: 'category', inverse: true, data: groups.map((g) => g[0] + ' (' + g[1] + ')'), axisLabel: { color: color('--ink'), width: Math.min(170, $('group-chart').clientWidth * 0.33), overflow: 'truncate' }, splitLine: { show: false } }),
      visualMap: { min: 0, max: Math.max(1, ...(solid.length > 0 ? solid : groups).flatMap(means)), calculable: false, orient: 'horizontal', left: 'center', bottom: 5, text: [Math.max(1, ...(solid.length > 0 ? solid : groups).flatMap(means)).toFixed(0) + ' %', '0'], textStyle: { color: color('--ink') }, inRange: { color: ['#ffffff', '#d6e6f2', '#9cc3df', '#5596c4', '#1f659e', '#08305c'] } },
      series: [{ type: 'heatmap', progressive: 0, data: cells, label: { show: $('group-chart').clientWidth / K > 42, formatter: (p) => p.value[2] === '-' ? '' : p.value[2].toFixed(0) } }]
    }, (p) => { state.groupTopic = p.value[0]; drawIntervals(); });
    table($('group-table'), say('groupName'), [{ name: say('group') }, { name: 'n', number: true }, ...data.topics.map((t) => ({ name: t.id, number: true }))],
      groups.map((g) => [g[0], g[1], ...means(g).map((m) => m === null ? '' : m.toFixed(1))]));
    drawIntervals();
  }

  function drawIntervals() {
    const current = data.groups[state.variable];
    const isYear = current.variable === 'year';
    const k = state.groupTopic;
    fill($('group-topic'), ...data.topics.map((t, i) => element('option', { value: i, text: nameOf(i) })));
    $('group-topic').value = k;
    const rows = isYear ? everyYear(current.groups) : current.groups;
    const at = (i, value) => isYear ? [i, value] : [value, i];
    const ends = rows.flatMap((g, i) => g[2].length === 0 || shareOf(g, k)[1] === null ? [] : [[...at(i, 0), shareOf(g, k)[1], shareOf(g, k)[2]]]);
    const target = $('interval-chart');
    target.style.height = isYear ? '' : Math.max(12, 5 + rows.length * 1.6) + 'rem';
    if (charts['interval-chart']) charts['interval-chart'].resize();
    const names = axis('', { type: 'category', inverse: !isYear, data: rows.map((g) => isYear ? g[0] : g[0] + ' (' + g[1] + ')'), axisLabel: { color: color('--ink'), width: isYear ? undefined : Math.min(170, target.clientWidth * 0.33), overflow: 'truncate' }, splitLine: { show: false } });
    const values = axis(say('mean'), { type: 'value', min: 0 });
    chart('interval-chart', say('intervalName') + ': ' + nameOf(k) + ', ' + variableName(current.variable), {
      grid: { left: isYear ? 60 : Math.min(180, target.clientWidth * 0.35), right: 20, top: 20, bottom: 50 },
      tooltip: { renderMode: 'richText', confine: true, formatter: (p) => { const g = rows[p.dataIndex]; const [m, low, high] = shareOf(g, k); return g[0] + ' (n = ' + g[1] + ')\n' + m.toFixed(1) + ' %' + (low === null ? '' : ' [' + low.toFixed(1) + ', ' + high.toFixed(1) + ']'); } },
      xAxis: isYear ? names : values,
      yAxis: isYear ? Object.assign(values, { nameGap: 36 }) : names,
      series: [
        {
          type: 'custom', silent: true, tooltip: { show: false }, data: ends, encode: isYear ? { x: 0, y: [2, 3] } : { y: 1, x: [2, 3] },
          renderItem: (params, api) => {
            const i = api.value(isYear ? 0 : 1);
            const [x0, y0] = api.coord(at(i, api.value(2)));
            const [x1, y1] = api.coord(at(i, api.value(3)));
            const line = (xa, ya, xb, yb) => ({ type: 'line', shape: { x1: xa, y1: ya, x2: xb, y2: yb }, style: { stroke: color('--primary'), lineWidth: 1.5 } });
            const cap = (x, y) => isYear ? line(x - 4, y, x + 4, y) : line(x, y - 4, x, y + 4);
            return { type: 'group', children: [line(x0, y0, x1, y1), cap(x0, y0), cap(x1, y1)] };
          }
        },
        {
          type: isYear ? 'line' : 'scatter', showAllSymbol: true, connectNulls: false, symbol: 'circle', symbolSize: 9, lineStyle: { color: color('--primary') },
          data: rows.map((g, i) => g[2].length === 0 || shareOf(g, k)[0] === null ? at(i, '-') : { value: at(i, shareOf(g, k)[0]), itemStyle: { color: thin(g) ? color('--page') : color('--primary'), borderColor: color('--primary'), borderWidth: 1.5 } })
        }
      ]
    });
    const tests = [];
    const q = (x) => x < 0.001 ? '< 0.001' : x.toFixed(3);
    if (current.q[k] !== null) tests.push(say('groupTest') + q(current.q[k]));
    if (isYear && current.slope.length > 0 && current.slope[k] !== null) tests.push(say('trendTest') + (current.slope[k] > 0 ? '+' : '') + current.slope[k].toFixed(2) + say('trendPoints') + q(current.slopeQ[k]));
    if (current.more > 0) tests.push(current.more + ' ' + say('moreGroups'));
    $('group-test').textContent = tests.join(state.language === 'zh' ? '；' : '; ');
    table($('interval-table'), nameOf(k), [{ name: variableName(current.variable) }, { name: 'n', number: true }, { name: say('mean'), number: true }, { name: say('interval'), number: true }],
      current.groups.map((g) => { const [m, low, high] = shareOf(g, k); return [g[0], g[1], m === null ? '' : m.toFixed(1), low === null ? '' : low.toFixed(1) + ' – ' + high.toFixed(1)]; }));
  }

  /* All years from the first to the last: those without documents are rows without figures. */
  function everyYear(groups) {
    const known = new Map(groups.map((g) => [Number(g[0]), g]));
    const years = [...known.keys()];
    const rows = [];
    for (let y = Math.min(...years); y <= Math.max(...years); y++) rows.push(known.get(y) || [String(y), 0, []]);
    return rows;
  }

  function drawCleaning() {
    table($('rule-table'), say('cleaning'), [{ name: say('rule') }, { name: say('ruleMeaning') }, { name: say('spanCount'), number: true }, { name: say('documentCount'), number: true }, { name: say('characters'), number: true }],
      data.cleaning.rules.map((r) => [r[0], ruleName(r[0]), ...r.slice(1)]));
    fill($('rule'), element('option', { value: '', text: say('all') }), ...data.cleaning.rules.map((r) => element('option', { value: r[0], text: ruleName(r[0]) })));
    $('rule').value = state.rule;
    $('spans').hidden = data.cleaning.spans.length === 0;
    drawSpans();
  }

  function drawSpans() {
    const found = data.cleaning.spans.filter((r) => state.rule === '' || r[1] === state.rule);
    const shown = found.slice(0, state.spans);
    $('span-count').textContent = shown.length + ' ' + say('spanCount') + ' / ' + say('ofAll') + ' ' + found.length + (data.cleaning.spans.length < data.cleaning.all ? say('fullCleaning') : '');
    $('more-spans').hidden = shown.length === found.length;
    table($('span-table'), say('spans'), [{ name: say('id') }, { name: say('rule') }, { name: say('removedText') }, { name: say('position'), number: true }, { name: say('characters'), number: true }],
      shown.map((r) => [element('button', { type: 'button', text: data.documents[r[0]].id, onclick: () => { showDocument(r[0]); $('document').scrollIntoView(); } }), ruleName(r[1]), r[2], r[3], r[4]]));
  }

  /* The methods paragraph is Markdown of a few forms only: headings, items, paragraphs. */
  function drawMethods() {
    $('methods').hidden = $('methods-link').hidden = !data.methods;
    if (!data.methods) return;
    const parts = [];
    for (const line of data.methods[state.language].split('\n')) {
      const heading = /^(#+) (.*)/.exec(line);
      if (heading) parts.push(element(heading[1].length === 1 ? 'h3' : 'h4', { text: heading[2] }));
      else if (line.startsWith('- ')) {
        if (parts.length === 0 || parts[parts.length - 1].tagName !== 'UL') parts.push(element('ul', {}));
        parts[parts.length - 1].append(element('li', { text: line.slice(2) }));
      } else if (line.trim()) parts.push(element('p', { text: line }));
    }
    fill($('methods-text'), ...parts);
    $('copied').textContent = '';
  }

  function copyMethods() {
    const range = document.createRange();
    range.selectNodeContents($('methods-text'));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    if (document.execCommand('copy')) $('copied').textContent = say('copied');
  }

  function drawTables() {
    table($('ledger-table'), say('ledger'), [{ name: say('step') }, { name: say('before'), number: true }, { name: say('removed'), number: true }, { name: say('removedTerms'), number: true }, { name: say('most') }], data.ledger);
    table($('excluded-table'), say('excluded'), [{ name: say('id') }, { name: say('name') }, { name: say('reason') }], data.documents.filter((d) => d.row < 0).map((d) => [d.id, d.title, d.excluded]));
    table($('warning-table'), say('warnings'), [{ name: say('code') }, { name: say('levelOf') }, { name: say('place') }, { name: say('message') }, { name: say('action') }],
      data.warnings.map((w) => [w[0], say(w[1] === 'Warning' ? 'warning' : 'noteLevel'), w[2], w[3], w[4]]));
  }

  function save(name, text, type) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = element('a', { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  }

  /* RFC 4180; a cell that a spreadsheet would run as a formula gets an apostrophe before it. */
  function csv(name, columns, rows) {
    const cell = (x) => {
      let text = x === null || x === undefined ? '' : String(x);
      if (typeof x === 'string' && /^[=+\-@\t\r]/.test(text)) text = "'" + text;
      return /[",\n\r]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
    };
    save(name, '\ufeff' + [columns, ...rows].map((r) => r.map(cell).join(',')).join('\n') + '\n', 'text/csv');
  }

  /* Labels as YAML, with the words that tie each to its topic: texts in double quotes with JSON's escapes, which are YAML's too. */
  const labelFile = () => 'topics:\n' + data.topics.map((t, k) => {
    const top = t.words.slice().sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 20);
    return '  ' + t.id + ':\n    label: ' + JSON.stringify(labels[k].trim() || t.label) + '\n    words: {' + top.map(([w, p]) => JSON.stringify(data.terms[w][0]) + ': ' + p).join(', ') + '}\n';
  }).join('');

  function drawDownloads() {
    const topWords = (t) => t.words.slice().sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 30);
    const groupRows = (chosen) => data.groups.filter((v) => (v.variable === 'year') === chosen).flatMap((v) => v.groups.flatMap((g) => data.topics.map((t, k) => [v.variable, g[0], t.id, labels[k], g[1], ...shareOf(g, k).map((x) => x === null ? '' : x / 100), v.q[k]])));
    const groupColumns = ['variable', 'group', 'topic_id', 'label', 'documents', 'mean', 'mean_low', 'mean_high', 'q'];
    const topicOf = (k) => k < 0 ? '' : data.topics[k].id;
    const files = {
      'documents.csv': () => csv('documents.csv', ['doc_id', 'title', 'document_number', 'issuer', 'level', 'region', 'genre', 'date', 'year', 'tokens', 'strongest', 'excluded_reason', 'file'], data.documents.map((d, i) => [d.id, d.title, d.number, d.issuer, d.level, d.region, d.genre, d.date, d.year, d.tokens, topicOf(strongest[i]), d.excluded, d.file])),
      'document_topics.csv': () => csv('document_topics.csv', ['doc_id', 'title', 'issuer', 'level', 'region', 'genre', 'date', 'year', ...data.topics.map((t) => t.id)],
        data.documents.filter((d) => d.row >= 0).map((d) => [d.id, d.title, d.issuer, d.level, d.region, d.genre, d.date, d.year, ...data.topics.map((t, k) => theta(d.row, k))])),
      'topics.csv': () => csv('topics.csv', ['topic_id', 'label', 'strength_mean', 'strength_tokens', 'strength_share', 'alpha', 'tokens', 'reproduced', 'fits', 'background'], data.topics.map((t, k) => [t.id, labels[k], t.mean, t.tokenMean, t.share, t.alpha, t.tokens, ...(t.reproduced || ['', '']), t.background])),
      'topic_words.csv': () => csv('topic_words.csv', ['topic_id', 'label', 'rank', 'term', 'probability', 'count'],
        data.topics.flatMap((t, k) => topWords(t).map(([w, p], i) => [t.id, labels[k], i + 1, data.terms[w][0], p, data.terms[w][1]]))),
      'topic_words_wide.csv': () => { const columns = data.topics.map(topWords); csv('topic_words_wide.csv', ['rank', ...data.topics.map((t, k) => nameOf(k))], Array.from({ length: Math.max(...columns.map((c) => c.length)) }, (x, i) => [i + 1, ...columns.map((c) => c[i] ? data.terms[c[i][0]][0] : '')])); },
      'measures.csv': () => csv('measures.csv', ['topic_id', 'label', 'doc_id', 'measure', 'citation', 'documents'], data.topics.flatMap((t, k) => t.measures.map((m) => [t.id, labels[k], data.documents[m[2]].id, m[0], m[1], m[3]]))),
      'topic_clauses.csv': () => csv('topic_clauses.csv', ['topic_id', 'label', 'doc_id', 'clause', 'citation'], data.topics.flatMap((t, k) => t.clauses.map((c) => [t.id, labels[k], data.documents[c[2]].id, c[0], c[1]]))),
      'document_clauses.csv': () => csv('document_clauses.csv', ['doc_id', 'clause_index', 'text', 'topic_id', 'share', 'measure'], data.documents.flatMap((d) => d.clauses.map((c) => [d.id, c[0], c[2], topicOf(c[3]), c[3] < 0 ? '' : c[4] / 100, c[5]]))),
      'topic_by_year.csv': () => csv('topic_by_year.csv', groupColumns, groupRows(true)),
      'topic_by_group.csv': () => csv('topic_by_group.csv', groupColumns, groupRows(false)),
      'k_selection.csv': () => csv('k_selection.csv', ['topic_count', 'perplexity', 'gain', 'chosen', ...data.metrics.map((m) => m.name)], data.candidates.map((p) => [p.k, p.perplexity, p.gain, p.k === data.chosen, ...p.metrics])),
      'cleaning.csv': () => csv('cleaning.csv', ['doc_id', 'rule', 'text', 'start', 'length'], data.cleaning.spans.map((r) => [data.documents[r[0]].id, ...r.slice(1)])),
      'token_ledger.csv': () => csv('token_ledger.csv', ['step', 'tokens_before', 'tokens_removed', 'terms_removed', 'most_frequent_removed'], data.ledger),
      'warnings.csv': () => csv('warnings.csv', ['code', 'level', 'place', 'message', 'action'], data.warnings)
    };
    if (data.methods) {
      files['methods.zh.md'] = () => save('methods.zh.md', data.methods.zh, 'text/markdown');
      files['methods.en.md'] = () => save('methods.en.md', data.methods.en, 'text/markdown');
    }
    fill($('download-list'), ...Object.entries(files).map(([name, make]) => element('li', {}, element('button', { type: 'button', text: name, onclick: make }))));
  }

  function drawAll() {
    document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
    document.title = say('title');
    for (const e of document.querySelectorAll('[data-say]')) e.textContent = say(e.dataset.say);
    for (const e of document.querySelectorAll('[data-label]')) e.setAttribute('aria-label', say(e.dataset.label));
    $('language').textContent = say('other');
    $('language').lang = state.language === 'zh' ? 'en' : 'zh-CN';
    drawCards();
    drawDecision();
    drawFilter();
    selectTopic(state.topic);
    drawDocuments();
    drawDocument();
    drawGroups();
    drawCleaning();
    drawTables();
    drawMethods();
    drawDownloads();
  }

  $('language').addEventListener('click', () => { state.language = state.language === 'zh' ? 'en' : 'zh'; drawAll(); });
  $('lambda').addEventListener('input', (e) => { state.lambda = Number(e.target.value); drawBars(); });
  $('search').addEventListener('input', (e) => { state.query = e.target.value; state.page = 0; drawDocuments(); });
  $('topic-filter').addEventListener('change', (e) => { state.filter = Number(e.target.value); state.page = 0; drawDocuments(); });
  $('earlier').addEventListener('click', () => { state.page--; drawDocuments(); });
  $('later').addEventListener('click', () => { state.page++; drawDocuments(); });
  $('variable').addEventListener('change', (e) => { state.variable = Number(e.target.value); drawGroups(); });
  $('group-topic').addEventListener('change', (e) => { state.groupTopic = Number(e.target.value); drawIntervals(); });
  $('rule').addEventListener('change', (e) => { state.rule = e.target.value; state.spans = 100; drawSpans(); });
  $('more-spans').addEventListener('click', () => { state.spans += 100; drawSpans(); });
  $('copy-methods').addEventListener('click', copyMethods);
  $('save-labels').addEventListener('click', () => save('labels.yaml', labelFile(), 'application/yaml'));
  $('topics').addEventListener('keydown', (e) => {
    if (e.target.closest('input') || (e.key !== 'ArrowLeft' && e.key !== 'ArrowRight')) return;
    e.preventDefault();
    selectTopic(state.topic + (e.key === 'ArrowRight' ? 1 : -1));
    $('topic-list').querySelector('[aria-pressed="true"]').focus();
  });
  let resizing = 0;
  addEventListener('resize', () => { clearTimeout(resizing); resizing = setTimeout(() => Object.values(charts).forEach((c) => c.resize()), 100); });
  /*
   * On paper nothing can be opened: the tables that are folded on the screen are printed, but for the long list of removed text. Charts are drawn
   * once more in the colours of paper and as wide as an A4 page, and stand there as pictures: the layers of a canvas do not all reach the printer.
   */
  let closed = [];
  const drawCharts = () => { drawDecision(); drawMap(); drawGroups(); };
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open]):not(#spans)')];
    closed.forEach((d) => { d.open = true; });
    document.documentElement.classList.add('printing');
    Object.values(charts).forEach((c) => { c.getDom().style.width = '680px'; c.resize(); });
    drawCharts();
    for (const c of Object.values(charts)) {
      const dom = c.getDom();
      dom.after(element('img', { class: 'printed', src: c.getDataURL({ pixelRatio: 2, backgroundColor: '#ffffff' }), alt: dom.getAttribute('aria-label') }));
      dom.hidden = true;
    }
  });
  addEventListener('afterprint', () => {
    closed.forEach((d) => { d.open = false; });
    document.documentElement.classList.remove('printing');
    document.querySelectorAll('img.printed').forEach((i) => i.remove());
    Object.values(charts).forEach((c) => { c.getDom().hidden = false; c.getDom().style.width = ''; c.resize(); });
    drawCharts();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
  drawAll();
}());
