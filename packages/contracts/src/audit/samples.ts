import type { AuditLogs } from './http.ts'

/** What the user guide prints, as examples in the document of the API; fields that it doesn't print are ours. */
export const auditLogsSample: AuditLogs = {
  logs: [
    {
      log_id: 'audit-12345',
      timestamp: '2025-03-19T14:15:30Z',
      user_id: 'user123',
      service: 'chatbot',
      action: 'message_sent',
      resource_id: 'conv-12345',
      request_ip: '192.168.1.1',
      details: {
        message_id: 'msg-98765',
        contains_pii: false,
        sentiment_score: 0.65,
        actor: 'user/shop-widget',
        principal: 'user/shop-widget',
      },
    },
  ],
  total: 1458,
  limit: 100,
  offset: 0,
}
