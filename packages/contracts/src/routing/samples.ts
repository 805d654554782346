import type { InquiryRouted, RouteInquiry } from './http.ts'

/** What the user guide prints, as examples in the document of the API; fields that it doesn't print are ours. */
export const inquirySample: RouteInquiry = {
  conversation_id: 'conv-12345',
  user_id: 'user123',
  source: 'chatbot',
  inquiry_text: 'I need to return a damaged product',
  sentiment_score: 0.35,
  metadata: { product_id: 'PROD-1234', purchase_date: '2025-02-15' },
}

export const routedSample: InquiryRouted = {
  routing_id: 'route-54321',
  destination: 'returns_department',
  priority: 'medium',
  estimated_response_time: 300,
  suggested_responses: [
    "I understand you need to return a damaged product. I'll connect you with our returns department who can help process this for you.",
    "I'll need a few details about your return. Could you tell me what's damaged about the product?",
  ],
  intent: 'product_returns',
  confidence: 0.99,
  out_of_scope: false,
  alternatives: [],
  entities: [],
  reasons: [
    'The message asks for product_returns (confidence 0.99)',
    'Rule intent-product_returns sends it to returns_department',
    'The given sentiment score of 0.35 makes it medium',
  ],
}
