import type { AnalyzeSentiment, SentimentAnalysis } from './http.ts'

/** What the user guide prints, as examples in the document of the API; fields that it doesn't print are ours. */
export const analyzeSample: AnalyzeSentiment = {
  text: "I've been waiting for 3 days and still haven't received any update on my order. This is frustrating.",
  conversation_id: 'conv-12345',
  user_id: 'user123',
}

export const analysisSample: SentimentAnalysis = {
  analysis_id: 'sent-67890',
  sentiment: 'negative',
  sentiment_score: 0.28,
  dominant_emotions: ['frustration', 'disappointment'],
  keywords: ['waiting', 'frustrating', 'order', 'update'],
  action_recommendations: [
    {
      type: 'escalate',
      confidence: 0.75,
      reasoning: 'Strong negative sentiment with frustration about order delays',
    },
  ],
  confidence: 1,
  language: 'en',
  engine: 'embedded',
  evidence: [
    { text: 'been waiting', start: 5, end: 17, weight: -0.21 },
    { text: "still haven't", start: 33, end: 46, weight: -0.1 },
    { text: 'frustrating', start: 88, end: 99, weight: -0.28 },
  ],
}
